# groupby: groups share the iterator
from itertools import groupby

print([(k, list(g)) for k, g in groupby('AAAABBBCCDAABBB')])
print([(k, len(list(g))) for k, g in groupby([1, 3, 2, 4, 5], key=lambda x: x % 2)])
words = sorted(['apple', 'fig', 'kiwi', 'plum', 'pear', 'date', 'nut'], key=len)
for size, group in groupby(words, len):
    print(size, *group)
print([k for k, g in groupby('aabbcc')])
groups = list(groupby('AAB'))
print([(k, list(g)) for k, g in groups])
it = groupby([1, 1, 2, 2, 3])
k1, g1 = next(it)
print(next(g1))
k2, g2 = next(it)
print(list(g1), k2, next(g2), list(g2), list(g2))
print(next(it)[0], next(it, 'over'), next(it, 'over'))
print(list(groupby([])), [(k, list(g)) for k, g in groupby([None, None, 0], None)])
print([(k, list(g)) for k, g in groupby([1, 1.0, True, 2])])


class Odd:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        print(f'{self.n}=={other.n}', end=' ')
        return self.n // 10 == other.n // 10


print([[o.n for o in g] for k, g in groupby(map(Odd, [1, 2, 11, 12, 30]))])


def key(x):
    if x == 3:
        raise KeyError('three')
    return x


it = groupby([1, 1, 2, 3, 4], key)
try:
    for k, g in it:
        print(k, list(g))
except KeyError as e:
    print('key failed', e)
print([(k, list(g)) for k, g in it])
k, g = next(groupby('ab'))
print(list(g), type(g).__name__)


def run_lengths(text):
    return ''.join(f'{len(list(g))}{k}' for k, g in groupby(text))


print(run_lengths('wwwwbbbwwcaa'))
