# tee: one source, several readers
from itertools import tee, count, islice
import gc

a, b = tee(iter('ABC'))
print(next(a), next(a), list(b), list(a), list(b))
print([list(t) for t in tee(range(4), 3)], tee([], 0), len(tee([1], 1)))
a, b = tee(count())
print(sum(islice(a, 200)), sum(islice(b, 100)), next(a), next(b))
c = a.__copy__()
print(next(a), next(c), type(c).__name__)
d, e = tee(b)
print(d is b, next(b), next(e))


def chatty():
    for i in range(3):
        print('make', i)
        yield i


a, b = tee(chatty())
print(next(a), next(b), next(b), next(a))


class Dies:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print('gone', self.n)


a, b = tee(map(Dies, range(3)))
print(next(a).n)
print('b follows')
print(next(b).n)
print('over')
del a
print('a deleted')
del b


def selfish():
    yield 1
    try:
        next(mine)
    except RuntimeError as e:
        print('RuntimeError', e)
    yield 2


mine, other = tee(selfish())
print(list(other))


class Node:
    def __del__(self):
        print('node gone')


n = Node()
a, b = tee([n] * 3)
n.reader = a
next(b)
next(b)
del n, a, b
gc.collect()
n = 0
t = tee(range(100_000))
for _ in t[0]:
    n += 1
print(n, next(t[1]))
del t
