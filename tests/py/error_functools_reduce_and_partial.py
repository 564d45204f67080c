# An uncaught error through map, reduce, partial and sorted's key: only own frames are shown.
from functools import cmp_to_key, partial, reduce


def divide(by, number):
    return number // by


halve = partial(divide, 2)
print(list(map(halve, [10, 7])), reduce(lambda a, b: divide(b, a), [100, 5, 2]))


def compare(a, b):
    return divide(b, a) - 1


print(sorted([4, 4, 2], key=cmp_to_key(compare)))
print(sorted([4, 0, 2], key=cmp_to_key(compare)))
