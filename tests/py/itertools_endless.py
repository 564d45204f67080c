# count, cycle, repeat: what never ends by itself
from itertools import count, cycle, repeat, islice, takewhile
import sys

print(list(islice(count(), 5)), list(islice(count(10, 5), 4)), list(islice(count(0.5, 0.25), 4)))
print(list(islice(count(3, -2), 4)), list(islice(count(step=3), 4)), next(count(start=7)))
big = count(2**63 - 3)
print([next(big) for _ in range(6)], big)
c = count(2)
next(c)
print(c, count(2.5), count(1, 2), count(-1, -1), count(5, 0), count(1j))
print(list(zip(count(1), 'abc')))
print(list(takewhile(lambda x: x < 30, count(1, 7))))


class Step:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return 1

    def __radd__(self, other):
        return other + self.n

    def __repr__(self):
        return f'Step({self.n})'


s = count(1, Step(4))
print(s, [next(s) for _ in range(3)], s)

colours = cycle(['red', 'green', 'blue'])
print([next(colours) for _ in range(7)])
print(list(cycle([])), list(islice(cycle('ab'), 5)))


def numbers():
    print('begin')
    yield 1
    yield 2
    print('end')


c = cycle(numbers())
print([next(c) for _ in range(5)])
items = [1, 2, 3]
c = cycle(items)
print(next(c), next(c))
items.append(4)
print([next(c) for _ in range(6)])

print(list(repeat('x', 3)), list(repeat(1, 0)), list(repeat(1, -5)), repeat([], 2), repeat(9))
r = repeat(None, 4)
print(r.__length_hint__(), next(r), r.__length_hint__(), r, list(r), r.__length_hint__(), r)
print(list(map(pow, range(5), repeat(2))))
same = list(repeat([], 3))
same[0].append(1)
print(same, same[0] is same[2])
marker = object()
before = sys.getrefcount(marker)
kept = repeat(marker, 2)
print(sys.getrefcount(marker) - before)
del kept
print(sys.getrefcount(marker) - before)


class Named(repeat):
    pass


print(Named(3, 2), Named(4))
n = Named('a', 2)
n.note = 'kept'
print(n.note, list(n))
