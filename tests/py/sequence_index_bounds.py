# What index(item, start, end) does with bounds, in every kind of sequence: those out of
# range, huge ones, ones of wrong types, and ones whose __index__ changes the sequence.
from array import array
from collections import deque


class Index:
    def __init__(self, value, before):
        self.value = value
        self.before = before

    def __index__(self):
        self.before()
        return self.value


def tell(sequence, *arguments):
    try:
        print(arguments, sequence.index(*arguments))
    except Exception as error:
        print(arguments, type(error).__name__, error)


BOUNDS = [(2,), (2, 2), (2, -2), (1, -1, 99), (1, 0, -100), (1, -100, 1), (3, 5), (3, 3),
          (2, None), (2, 0, "a"), (1, 1, 4), (1, 10**30), (1, -10**30, 10**30)]
for make in list, tuple, lambda items: array("i", items), deque:
    print(type(make([])))
    for arguments in BOUNDS:
        tell(make([1, 2, 3, 2, 1]), *arguments)

for make in list, deque:
    grows = make([1, 2, 3, 4])
    print(grows.index(4, -1, Index(10, lambda: grows.append(4))))
    grows = make([1, 2, 3, 4])
    print(grows.index(4, Index(-2, lambda: grows.append(5)), -1))
