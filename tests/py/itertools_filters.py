# compress, dropwhile, takewhile, filterfalse, starmap, islice, accumulate, chain, pairwise, zip_longest
from itertools import (accumulate, chain, compress, dropwhile, filterfalse, islice, pairwise,
                       starmap, takewhile, zip_longest)


def noisy(name, n):
    for i in range(n):
        print(f'<{name}{i}>', end=' ')
        yield i


print(list(compress('ABCDEF', [1, 0, 1, 0, 1, 1])), list(compress('ABC', [1])), list(compress('', [1])))
print(list(compress(noisy('d', 4), noisy('s', 2))))
print(list(dropwhile(lambda x: x < 5, [1, 4, 6, 4, 1])), list(takewhile(lambda x: x < 5, [1, 4, 6, 4, 1])))
t = takewhile(str.isdigit, '12a34')
print(list(t), list(t))
source = iter([1, 2, 9, 3])
print(list(takewhile(lambda x: x < 5, source)), list(source))
print(list(filterfalse(None, [0, 1, '', 'a', [], [0]])), list(filterfalse(lambda x: x % 2, range(8))))
print(list(filterfalse(bool, range(3))))
print(list(starmap(pow, [(2, 5), (3, 2), [10, 3]])), list(starmap(lambda *a: a, [(), 'ab', range(2)])))

print(list(islice('ABCDEFG', 2)), list(islice('ABCDEFG', 2, 4)), list(islice('ABCDEFG', 2, None)))
print(list(islice('ABCDEFG', 0, None, 2)), list(islice('ABCDEFG', 1, 6, 3)), list(islice([], 3)))
print(list(islice(noisy('i', 10), 1, 5, 2)))
source = iter(range(10))
print(list(islice(source, 3)), next(source), list(islice(source, 1, 3)), list(source))
source = iter(range(10))
print(list(islice(source, 0)), list(islice(source, 2, 2)), next(source))

print(list(accumulate([1, 2, 3, 4])), list(accumulate([])), list(accumulate(['a', 'b'])))
print(list(accumulate([3, 1, 4, 1, 5], max)), list(accumulate([1, 2, 3], initial=100)))
print(list(accumulate([], initial=5)), list(accumulate([1, 2], initial=None)))
print(list(accumulate([5, 2, 3], func=lambda a, b: a * b)))
print(list(accumulate([[1], [2]], initial=[])))
try:
    print(list(accumulate([1, 'a'])))
except TypeError as e:
    print(e)

print(list(chain('AB', [1, 2], ())), list(chain()), list(chain.from_iterable(['AB', 'CD'])))
c = chain([1], 5)
print(next(c))
try:
    next(c)
except TypeError as e:
    print(e)
print(list(c))
c = chain.from_iterable(noisy('r', 3) for _ in range(2))
print(next(c), list(c))
print(chain[int])


class Twice(chain):
    def __next__(self):
        return super().__next__() * 2


print(list(Twice([1], [2, 3])), type(Twice.from_iterable([])).__name__)

print(list(pairwise('ABCD')), list(pairwise('A')), list(pairwise('')))
print(list(pairwise(noisy('p', 3))))
print(list(zip_longest('ABCD', 'xy')), list(zip_longest('AB', 'xyz', [1], fillvalue='-')))
print(list(zip_longest()), list(zip_longest('', '')))
z = zip_longest('ab', 'c')
a = next(z)
b = next(z)
print(a, b, a is b)
z = zip_longest('ab', 'cd')
print(id(next(z)) == id(next(z)))


def fails():
    yield 1
    raise ValueError('broken')


for make in (lambda: zip_longest(fails(), range(3)), lambda: chain(fails()), lambda: pairwise(fails()),
             lambda: islice(fails(), 5), lambda: accumulate(fails()), lambda: takewhile(print, fails()),
             lambda: dropwhile(lambda x: 1 / 0, fails()), lambda: compress(fails(), fails())):
    it = make()
    got = []
    try:
        for x in it:
            got.append(x)
    except Exception as e:
        print(type(it).__name__, got, type(e).__name__, e)
