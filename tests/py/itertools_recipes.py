# itertools: the small functions one builds from it, each tried at its edges.
import operator
from collections import deque
from itertools import (chain, combinations, count, cycle, filterfalse, groupby, islice,
                       permutations, product, repeat, starmap, tee, zip_longest)


def nth(iterable, place, default=None):
    return next(islice(iterable, place, None), default)


def tail(size, iterable):
    return list(deque(iterable, maxlen=size))


def consume(iterator, steps=None):
    if steps is None:
        deque(iterator, maxlen=0)
    else:
        next(islice(iterator, steps, steps), None)


def split_by(predicate, iterable):
    no, yes = tee(iterable)
    return list(filterfalse(predicate, no)), list(filter(predicate, yes))


def round_robin(*iterables):
    active, turns = len(iterables), cycle(iter(one).__next__ for one in iterables)
    while active:
        try:
            for turn in turns:
                yield turn()
        except StopIteration:
            active -= 1
            turns = cycle(islice(turns, active))


def subsets(iterable):
    pool = list(iterable)
    return chain.from_iterable(combinations(pool, size) for size in range(len(pool) + 1))


def all_equal(iterable):
    groups = groupby(iterable)
    return next(groups, True) and not next(groups, False)


def windows(iterable, size):
    its = tee(iterable, size)
    for skip, it in enumerate(its):
        consume(it, skip)
    return zip(*its)


print(nth('abc', 1), nth('abc', 9), nth(count(), 100), tail(2, 'abcd'), tail(0, 'ab'))
numbers = iter(range(10))
consume(numbers, 3)
print(next(numbers), consume(numbers), next(numbers, 'empty'))
print(split_by(str.isdigit, 'a1b22c'), ''.join(round_robin('ABC', 'D', 'EF', '')))
print(list(subsets('abc')), sum(1 for _ in subsets(range(8))))
print(all_equal('aaa'), all_equal(''), all_equal([1, 1.0, True]), all_equal('ab'))
print(list(windows('abcde', 3)), list(windows('ab', 3)))
print(list(zip_longest(*[iter('abcdefg')] * 3, fillvalue='.')))
print(list(map(''.join, product('ab', repeat=2))), list(product([], 'ab')), list(product()))
print([''.join(word) for word in permutations('aab')], len(set(permutations('aab'))))
print(sum(starmap(operator.mul, zip([1, 2, 3], [4, 5, 6]))), [*repeat('x', 0)], [*repeat('y', -3)])
print(list(iter(iter([3, 2, 1, 0, 9]).__next__, 0)))
