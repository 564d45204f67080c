# collections.Counter: arithmetic of multisets, negative counts, order of ties, subclass, errors.
from collections import Counter

basket = Counter(apple=3, pear=1, fig=0, nut=-2)
print(basket, +basket, -basket, basket.total(), len(basket), list(basket.elements()))
print(basket['missing'], 'missing' in basket, basket.pop('fig'), basket.get('fig', 'gone'))
print(Counter('abracadabra').most_common(), Counter('abracadabra').most_common(2),
      Counter('aabb').most_common(0), Counter('ab').most_common(-1), Counter().most_common())
print(Counter('zzyyx').most_common()[:-3:-1])
a, b = Counter(x=3, y=1), Counter(x=1, y=2, z=0)
print(a + b, a - b, b - a, a & b, a | b, a == b, a <= a + b, a < a, a >= Counter(x=1), a != b)
print(Counter(x=0) == Counter(), Counter(x=-1) < Counter(), Counter(a=1) <= Counter(a=1, b=0))
a += b
print(a)
a -= Counter(x=9)
print(a)
a |= Counter(w=2)
a &= Counter(w=1, y=5)
print(a, dict(a))
tally = Counter()
tally.update('aab')
tally.update({'a': 10, 'c': 1}, d=4)
tally.subtract('aabbz', d=1)
print(tally, tally.update(), sorted(tally))
del tally['never there'], tally['a']
tally['b'] += 5
print(tally, Counter(tally), Counter(tally) is tally, tally.copy() == tally)
print(Counter([(1, 2), (1, 2), None]), Counter({'k': 'text'}), Counter(k=2.5, j=1) + Counter(k=0.5))
words = 'the cat and the dog and the bird'.split()
print(Counter(map(len, words)), Counter(w[0] for w in words).most_common(1))


class Votes(Counter):
    def __missing__(self, key):
        return f'nobody chose {key}'


votes = Votes('aab')
print(votes, votes['q'], type(votes + votes).__name__, type(votes.copy()).__name__)
for wrong in (lambda: Counter(5), lambda: Counter(['a'], ['b']), lambda: Counter.fromkeys('ab', 1),
              lambda: Counter([[1]]), lambda: Counter(a='x').total(), lambda: a + {'x': 1},
              lambda: list(Counter(a='x').elements()), lambda: Counter(a='x') + Counter(a=1),
              lambda: a < 5, lambda: Counter(a=None).most_common(1)[0], lambda: {a: 1},
              lambda: Counter(a=1, b='2').most_common()):
    try:
        print(wrong())
    except (TypeError, NotImplementedError) as error:
        print(type(error).__name__ + ':', error)
