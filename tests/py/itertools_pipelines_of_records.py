# itertools: chains of lazy steps over records, and exactly how far each step reads ahead.
from itertools import (accumulate, chain, compress, count, cycle, dropwhile, filterfalse, groupby,
                       islice, pairwise, repeat, starmap, takewhile, tee, zip_longest)
from operator import itemgetter, mul


def noisy(label, values):
    for value in values:
        print(f'<{label}{value}>', end=' ')
        yield value


def show(title, iterator, limit=None):
    result = list(islice(iterator, limit))
    print('\n' + title, result)


show('islice reads no more than it gives', islice(noisy('a', range(9)), 1, 6, 2))
show('takewhile swallows the first refused', takewhile(lambda x: x < 2, noisy('t', [0, 1, 5, 1])))
source = noisy('s', [0, 1, 5, 1])
print(list(takewhile(lambda x: x < 2, source)), 'rest', list(source))
show('dropwhile tests until the first kept', dropwhile(lambda x: x < 2, noisy('d', [0, 3, 1])))
show('filterfalse None keeps the false ones', filterfalse(None, noisy('f', [0, 1, '', 'x'])))
show('compress ends with the shorter', compress(noisy('c', 'abcd'), noisy('k', [1, 0, 1])))
show('pairwise of one', pairwise(noisy('p', [1])))
show('pairwise of three', pairwise(noisy('p', [1, 2, 3])))
show('zip_longest reads in rounds', zip_longest(noisy('x', 'ab'), noisy('y', [1]), fillvalue='-'))
show('chain opens late', chain(noisy('1', 'a'), noisy('2', 'b')), 1)
first, second = tee(noisy('tee', range(3)))
print(next(first), next(first), next(second), list(first), list(second))

sales = [('north', 'pen', 3, 1.5), ('north', 'ink', 1, 8.0), ('south', 'pen', 10, 1.25)]
for region, rows in groupby(sales, key=itemgetter(0)):
    rows = list(rows)
    print(region, [row[1] for row in rows], sum(starmap(mul, map(itemgetter(2, 3), rows))))
print(list(accumulate((row[2] for row in sales), initial=100)))
print(list(accumulate([3, 1, 4, 1, 5], max)), list(accumulate([], initial=7)), list(accumulate([])))
print(dict(zip(map(itemgetter(1), sales), cycle('AB'))))
print(list(map(pow, count(2), repeat(2, 4))), list(zip(count(1, 0.5), 'abc')))
numbers = iter(range(10))
print([tuple(islice(numbers, 4)) for _ in range(4)])
print([(key, len(list(group))) for key, group in groupby('aaabccd')])
for wrong in (lambda: list(islice('abc', -1)), lambda: list(islice('abc', 0, 3, 0)),
              lambda: list(starmap(pow, [3])), lambda: list(compress('ab', 5)),
              lambda: list(accumulate([1, 'a'])), lambda: repeat(1, 'x')):
    try:
        print(wrong())
    except (TypeError, ValueError) as error:
        print(type(error).__name__ + ':', error)
