# Counter: making, counting, arithmetic, comparisons.
from collections import Counter


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__ + ':', error)


print(Counter(), Counter('gallahad'), Counter({'red': 4, 'blue': 2}), Counter(cats=4, dogs=8))
c = Counter(['eggs', 'ham'])
print(c['bacon'], c, 'bacon' in c)
c['sausage'] = 0
print(c, len(c))
del c['sausage']
del c['never there']
print(c)
c = Counter(a=4, b=2, c=0, d=-2)
print(sorted(c.elements()), list(c.elements()), c.total())
print(Counter('abracadabra').most_common(3), Counter('abracadabra').most_common(),
      Counter('abc').most_common(0), Counter('abc').most_common(-1), Counter('abc').most_common(99))
c.subtract(Counter(a=1, b=2, c=3, d=4))
print(c)
c.subtract(['a', 'z'], q=2)
print(c)
c.update('aab', z=10)
print(c)
c.update({'a': 100})
print(c, c.copy(), type(c.copy()), dict(c), list(c), set(c))
e = Counter()
e.update({'x': 'text'})
print(e)
attempt(lambda: Counter.fromkeys('abc'))
attempt(lambda: Counter(1))
attempt(lambda: Counter('a', 'b'))
attempt(lambda: Counter([[1]]))
attempt(lambda: Counter('a').update(a='x'))
attempt(lambda: Counter(a=1, b='x'))
attempt(lambda: Counter(a=1) + 1)
attempt(lambda: Counter(a=1) < 1)
attempt(lambda: hash(Counter()))
print(Counter(self=1, iterable=2))
c, d = Counter(a=3, b=1, n=-1), Counter(a=1, b=2, m=-5, k=1)
print(c + d, c - d, c & d, c | d, +c, -c)
print(c == d, c != d, c <= d, c < d, c >= d, c > d)
print(Counter(a=1) == Counter(a=1, b=0), Counter(a=1) == {'a': 1}, Counter(a=1) != Counter(a=1))
print(Counter(a=1) <= Counter(a=1, b=1), Counter(a=1) < Counter(a=2), Counter(a=2) > Counter(a=1, b=0))
c += d
print(c)
c -= Counter(a=1)
print(c)
c |= Counter(a=9, zz=-1)
print(c)
c &= Counter(a=5, k=5)
print(c)
words = 'the quick brown fox jumps over the lazy dog the end'.split()
count = Counter(words)
for word, n in count.most_common(2):
    print(word, n)
print(Counter(len(w) for w in words), sum(count.values()), max(count, key=count.get))
print(Counter(words) == Counter(reversed(words)), sorted(count.items()), list(count.items())[:2])


class Bag(Counter):
    def __missing__(self, key):
        return -1


b = Bag('aab')
print(b, b['q'], type(b + b), b.copy(), type(b.copy()))
print(Counter({'a': 1.5, 'b': 2}), Counter(a=1.5).total())
print(Counter(a=1) | {'b': 1} if False else Counter(a=1).get('b'), Counter(a=1).get('b', 5))
print(c.pop('a'), c.popitem(), c.setdefault('n', 4), c)
print(isinstance(c, dict), Counter.__mro__)
print(Counter(Counter('aa')), Counter({1: 2}.items()), Counter([(1, 2), (1, 2)]))
