# deque: all methods, with and without maxlen, errors, iterators, sizes.
import sys
from _collections import deque


def attempt(function, *arguments, **named):
    try:
        print(function(*arguments, **named))
    except BaseException as error:
        print(type(error).__name__ + ':', error)


d = deque('ghi')
for elem in d:
    print(elem.upper(), end=' ')
d.append('j')
d.appendleft('f')
print(d, d.pop(), d.popleft(), list(d), d[0], d[-1], list(reversed(d)), 'h' in d, 'z' in d)
d.extend('jkl')
d.extendleft('abc')
print(d, len(d), bool(d), bool(deque()))
d.rotate(1)
print(d)
d.rotate(-3)
print(d)
d.rotate()
d.rotate(1000)
d.rotate(-77)
print(d, d.index('k'), d.index('k', 1), d.index('k', -9, -1), d.count('a'))
d[2] = 'new'
d[-1] = 'last'
del d[0], d[-2]
d.insert(2, 'two')
d.insert(-1, 'minus one')
d.insert(99, 'end')
d.insert(-99, 'start')
print(d)
d.remove('two')
d.reverse()
print(d, d.copy(), d.copy() is d, d.__copy__() == d)
d.clear()
print(d)

m = deque(range(10), maxlen=3)
print(m, m.maxlen, deque().maxlen)
m.append(1)
m.appendleft(2)
m.extend([7, 8])
print(m, m + deque([1]), m * 2, m.copy(), m.copy().maxlen)
m.extendleft('xy')
print(m)
m *= 3
m += 'pq'
print(m, deque(maxlen=0), deque('abc', 0), deque('abc', None))
z = deque(maxlen=0)
z.append(1)
z.extend('abc')
print(z, len(z))

a = deque('abc')
print(a + deque('d'), a * 2, 2 * a, a * 0, a * -1, deque() * 3)
a += a
a.extend(a)
a.extendleft(deque('xy'))
print(a)
a *= 2
a *= 0
print(a)
print(deque('abc') == deque('abc'), deque('abc') == deque('abc', 5), deque('ab') < deque('abc'),
      deque('b') > deque('abc'), deque('ab') <= deque('ab'), deque('ab') != deque('ac'),
      deque() == [], deque([1]) == deque([1.0]), deque('ab') >= deque('abc'))
nan = float('nan')
print(deque([nan]) == deque([nan]), nan in deque([nan]))

attempt(lambda: deque()[0])
attempt(lambda: deque([1])[1])
attempt(lambda: deque([1])[-2])
attempt(lambda: deque([1])[0:1])
attempt(lambda: deque([1])['a'])
attempt(lambda: deque([1])[1 << 70])
attempt(deque([1]).__setitem__, 5, 1)
attempt(deque([1]).__delitem__, 5)
try:
    deque([1])[0:1] = 5
except TypeError as error:
    print(error)
try:
    del deque([1])[0:1]
except TypeError as error:
    print(error)
attempt(deque().pop)
attempt(deque().popleft)
attempt(deque([1]).remove, 'x')
attempt(deque([1]).index, 'x')
attempt(deque([1]).index)
attempt(deque([1]).index, 1, 'a')
attempt(deque([1]).index, 1, 2, 3, 4)
attempt(deque([1, 2], 2).insert, 0, 1)
attempt(deque().insert, 'a', 1)
attempt(deque().insert, 0)
attempt(deque([1, 2, 3]).insert, 1 << 70, 1)
attempt(deque().rotate, 'a')
attempt(deque().rotate, 1, 2)
attempt(deque().rotate, 1.5)
attempt(deque().append)
attempt(deque().extend, 5)
attempt(deque().extendleft, None)
attempt(deque().count)
attempt(deque().pop, 1)
attempt(deque, 5)
attempt(deque, None)
attempt(deque, 1, 2, 3)
attempt(deque, x=1)
attempt(deque, [1], -1)
attempt(deque, [1], 'a')
attempt(deque, [1], maxlen=1 << 70)
attempt(lambda: deque([1]) + [1])
attempt(lambda: [1] + deque([1]))
attempt(lambda: deque([1]) * 1.5)
attempt(lambda: deque([1]) * (1 << 70))
attempt(lambda: deque([1]) < [1])
attempt(lambda: hash(deque()))
attempt(lambda: deque().x)
attempt(setattr, deque(), 'x', 1)
attempt(setattr, deque(), 'maxlen', 1)
print(deque(iterable=[1, 2], maxlen=5))


def while_iterating(change):
    d = deque([1, 2, 3])
    try:
        for item in d:
            change(d)
    except RuntimeError as error:
        print('RuntimeError:', error, d)
    else:
        print('no error', d)


while_iterating(lambda d: d.append(0))
while_iterating(lambda d: d.pop())
while_iterating(lambda d: d.popleft())
while_iterating(lambda d: d.rotate(1))
while_iterating(lambda d: d.clear())
while_iterating(lambda d: d.__setitem__(0, 'set'))
while_iterating(lambda d: d.reverse())


class Evil:
    def __init__(self, d):
        self.d = d

    def __eq__(self, other):
        self.d.append(1)
        return False


for name in ('index', 'remove', 'count', '__contains__'):
    d = deque([1, 2, 3])
    attempt(getattr(d, name), Evil(d))
it = iter(deque('abc'))
print(next(it), it.__length_hint__(), list(it), list(it), type(it), iter(it) is it)
print(type(reversed(deque())), type(iter(deque()))(deque('abc'), 1).__length_hint__())
attempt(type(it))
attempt(type(it), 5)
d = deque([1, 2, 3])
it = iter(d)
d.append(4)
attempt(next, it)
attempt(next, it)

d = deque()
d.append(d)
print(d, deque([[d]]))
print(deque, deque.__name__, deque.__module__, deque[int], type(d).__mro__)


class Stack(deque):
    """has a dict"""

    def push(self, item):
        self.append(item)


s = Stack([1, 2], 3)
s.push(5)
s.push(6)
s.note = 'x'
print(s, s.note, s.copy(), type(s + deque([1])), type(deque() + s), Stack('ab') * 2, s.maxlen)
print(isinstance(s, deque), s == deque([2, 5, 6]))

print(sys.getsizeof(deque()))
d = deque()
sizes = []
for i in range(500):
    d.append(i)
    if i % 40 == 0:
        sizes.append(sys.getsizeof(d))
for i in range(500):
    d.popleft()
    if i % 40 == 0:
        sizes.append(sys.getsizeof(d))
print(sizes)
d = deque(range(200))
print(sys.getsizeof(d), d[63], d[64], d[100], d[-64], d[199])
d.rotate(77)
print(sys.getsizeof(d), sum(d), d[0], d[77], d[150])
del d[50]
d.insert(120, 'x')
print(len(d), d.index('x'), d[49], d[50], d[51], sys.getsizeof(d))
d.extendleft(range(100))
print(len(d), d[0], d[99], d[100], sys.getsizeof(d))
d.clear()
print(sys.getsizeof(d))
