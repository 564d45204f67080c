# collections.abc: what the mixins make of the abstract methods
from _collections_abc import (Generator, ItemsView, Iterator, KeysView, Mapping, MutableMapping, MutableSequence, MutableSet, Sequence,
                             Set, ValuesView)


def attempt(make):
    try:
        print(make())
    except Exception as e:
        print(type(e).__name__, e)


class Squares(Sequence):
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n

    def __getitem__(self, i):
        if isinstance(i, slice):
            return [self[k] for k in range(*i.indices(self.n))]
        if i < 0:
            i += self.n
        if not 0 <= i < self.n:
            raise IndexError('no such square')
        return i * i


s = Squares(5)
print(list(s), list(reversed(s)), 9 in s, 10 in s, s.index(4), s.count(16), s[1:3], s.index(9, 1), s.index(16, -2))
attempt(lambda: s.index(5))
attempt(lambda: s.index(1, 2))


class Log(MutableSequence):
    def __init__(self, *items):
        self.items = list(items)

    def __len__(self):
        return len(self.items)

    def __getitem__(self, i):
        return self.items[i]

    def __setitem__(self, i, v):
        self.items[i] = v

    def __delitem__(self, i):
        del self.items[i]

    def insert(self, i, v):
        self.items.insert(i, v)


x = Log(1, 2)
x.append(3)
x.extend('ab')
x += [9]
x.reverse()
print(x.items, x.pop(), x.pop(0), x.items)
x.remove('a')
x.extend(x)
print(x.items)
attempt(lambda: x.remove('zz'))
x.clear()
print(x.items)
attempt(lambda: x.pop())


class Lower(MutableMapping):
    def __init__(self, *args, **kw):
        self.d = {}
        self.update(*args, **kw)

    def __getitem__(self, k):
        return self.d[k.lower()]

    def __setitem__(self, k, v):
        self.d[k.lower()] = v

    def __delitem__(self, k):
        del self.d[k.lower()]

    def __iter__(self):
        return iter(self.d)

    def __len__(self):
        return len(self.d)

    def __repr__(self):
        return f'Lower({self.d})'


m = Lower({'A': 1}, b=2)
m.update([('C', 3)])
print(m, m['a'], 'B' in m, m.get('zz'), m.get('zz', 0), list(m.keys()), list(m.values()), list(m.items()))
print(m.keys(), m.values(), m.items(), len(m.items()), ('a', 1) in m.items(), ('a', 2) in m.items(), 3 in m.values(), m == {'a': 1, 'b': 2, 'c': 3}, m != {})
print(m.pop('A'), m.pop('zz', None), m.setdefault('d', 4), m.setdefault('D', 5), m.popitem(), m)
attempt(lambda: m.pop('zz'))
attempt(lambda: reversed(m))
print(m.keys() & {'b', 'q'}, m.keys() | {'q'}, sorted(m.keys() ^ {'b'}), m.items() - {('b', 2)}, m.keys() >= {'b'}, m.keys().isdisjoint('xyz'))
m.clear()
print(m, len(m), bool(m))
attempt(lambda: m.popitem())


class ListSet(Set):
    def __init__(self, items=()):
        self.items = []
        for i in items:
            if i not in self.items:
                self.items.append(i)

    def __iter__(self):
        return iter(self.items)

    def __contains__(self, x):
        return x in self.items

    def __len__(self):
        return len(self.items)

    def __repr__(self):
        return f'{type(self).__name__}({self.items})'

    def __hash__(self):
        return self._hash()


a, b = ListSet('abcdef'), ListSet('defghi')
print(a & b, a | b, a - b, a ^ b, a <= b, a < a, a <= a, a == ListSet('fedcba'), a != b, a > ListSet('ab'), a >= {'a'}, a.isdisjoint('xyz'))
print({'a', 'z'} & a, a & 'az', 'az' | ListSet('b'), set('ab') <= a, a == set('abcdef'), hash(a) == hash(ListSet('fedcba')))
print(hash(ListSet([1, 2, 3])) == hash(frozenset([1, 2, 3])))
attempt(lambda: a < 5)
attempt(lambda: a & 5)


class Bag(ListSet, MutableSet):
    def add(self, x):
        if x not in self.items:
            self.items.append(x)

    def discard(self, x):
        if x in self.items:
            self.items.remove(x)

    __hash__ = None


g = Bag('abc')
g |= 'cd'
g -= {'a'}
print(g, g.pop(), g)
g &= ListSet('cdx')
g ^= Bag('dy')
print(g)
g.remove('c')
attempt(lambda: g.remove('zz'))
g.clear()
print(g)
attempt(lambda: g.pop())


class Down(Iterator):
    def __init__(self, n):
        self.n = n

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


print(list(Down(4)), iter(Down(1)).n)


class Echo(Generator):
    def __init__(self):
        self.closed = 0

    def send(self, value):
        return ('sent', value)

    def throw(self, typ, val=None, tb=None):
        self.closed += 1
        return super().throw(typ, val, tb)


e = Echo()
print(next(e), e.send(5), e.close(), e.closed)
attempt(lambda: e.throw(ValueError('x')))
attempt(lambda: e.throw(KeyError))
