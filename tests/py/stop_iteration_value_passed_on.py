# The value of a StopIteration that an iterator raises: which iterators of iterators hand it
# on to whoever calls next(), and which swallow it.
import itertools


class Ends:
    """Ends at once, or after some items, with a value."""

    def __init__(self, *items):
        self.items = list(items)

    def __iter__(self):
        return self

    def __next__(self):
        if self.items:
            return self.items.pop(0)
        raise StopIteration('the value')


def end_of(name, iterator):
    got = []
    try:
        while True:
            got.append(next(iterator))
            if len(got) > 5:
                break
    except StopIteration as end:
        print(f'{name:14}', got, end.args)


end_of('itself', Ends(1, 2))
end_of('enumerate', enumerate(Ends('a')))
end_of('zip', zip(Ends(1)))
end_of('zip second', zip([1, 2], Ends(1)))
end_of('zip strict', zip(Ends(1), Ends(1), strict=True))
end_of('map', map(str, Ends(1)))
end_of('map two', map(max, [4, 5], Ends(9)))
end_of('filter', filter(None, Ends(0, 1)))
end_of('filter bool', filter(bool, Ends(1)))
end_of('iter', iter(lambda: next(Ends()), None))
end_of('generator', (item for item in Ends(1)))
end_of('chain', itertools.chain(Ends(1), Ends(2)))
end_of('from_iterable', itertools.chain.from_iterable(Ends([1], [2])))
end_of('islice', itertools.islice(Ends(1), 3))
end_of('islice later', itertools.islice(Ends(1), 2, 3))
end_of('accumulate', itertools.accumulate(Ends(1, 2)))
end_of('initial', itertools.accumulate(Ends(1), initial=10))
end_of('takewhile', itertools.takewhile(bool, Ends(1)))
end_of('takewhile no', itertools.takewhile(bool, Ends(0, 1)))
end_of('dropwhile', itertools.dropwhile(bool, Ends(1, 0)))
end_of('starmap', itertools.starmap(pow, Ends((2, 3))))
end_of('cycle', itertools.cycle(Ends()))
end_of('compress data', itertools.compress(Ends(1), [1, 1]))
end_of('compress marks', itertools.compress([1, 2], Ends(1)))
end_of('filterfalse', itertools.filterfalse(None, Ends(0)))
end_of('pairwise', itertools.pairwise(Ends(1, 2)))
end_of('pairwise none', itertools.pairwise(Ends()))
end_of('zip_longest', itertools.zip_longest(Ends(1), [1, 2]))
end_of('tee', itertools.tee(Ends(1))[0])
end_of('groupby', (key for key, group in itertools.groupby(Ends(1, 1))))
end_of('repeat map', map(next, itertools.repeat(Ends(7))))


def delegate(iterator):
    result = yield from iterator
    print('yield from gave', result)


for kind in (Ends(1), enumerate(Ends()), map(str, Ends(1)), itertools.islice(Ends(1), 4),
             itertools.chain(Ends(1)), (x for x in Ends(1))):
    print(list(delegate(kind)))

print(list(enumerate(Ends('x'))), dict(zip('ab', Ends(1))), sum(map(int, Ends(1, 2))))
for number, letter in enumerate(Ends('p', 'q')):
    print(number, letter)
print(max(map(abs, Ends()), default='nothing'), [*filter(None, Ends(0, 3))])
first, *rest = map(str, Ends(1, 2, 3))
print(first, rest, 'z' in map(str, Ends('z')), next(map(str, Ends()), 'default'))
