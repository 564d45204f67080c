# copy: copy, deepcopy, __copy__, __deepcopy__, __reduce_ex__, state
import copy
import functools
import types


def attempt(make):
    try:
        print(make())
    except Exception as e:
        print(type(e).__name__, e)


for x in (1, 1.5, 'a', b'a', None, (), (1, 2), frozenset([1]), len, int, range(3), ..., NotImplemented, 2j, lambda: 0, slice(1), attempt):
    if copy.copy(x) is not x:
        print('copied', x)
for x in (1, 'a', None, (), (1, (2, 'x')), len, int, 2j, attempt):
    if copy.deepcopy(x) is not x:
        print('deep copied', x)
a = [1, [2, 3], {'k': [4]}, (5, [6])]
b, c = copy.copy(a), copy.deepcopy(a)
a[1].append('new')
a[2]['k'].append('new')
a[3][1].append('new')
print(b, c, b[1] is a[1], c[1] is a[1])
for x in ({'a': [1]}, {1, 2}, bytearray(b'xy'), frozenset([1, 2])):
    y, z = copy.copy(x), copy.deepcopy(x)
    print(type(y).__name__, y == x, z == x, y is x, z is x)
loop = [1]
loop.append(loop)
twin = copy.deepcopy(loop)
print(twin[1] is twin, twin is loop)
shared = [0]
pair = copy.deepcopy([shared, shared])
print(pair[0] is pair[1], pair[0] is shared)
t = ([],)
t[0].append(t)
u = copy.deepcopy(t)
print(u[0][0] is u, u is t)


class Point:
    kind = 'point'

    def __init__(self, x, y):
        self.x, self.y = x, y
        self.tags = []

    def __repr__(self):
        return f'Point({self.x}, {self.y}, {self.tags})'


p = Point(1, [2])
p.me = p
q, r = copy.copy(p), copy.deepcopy(p)
p.y.append(3)
p.tags.append('t')
print(q, r, q.me is p, r.me is r, type(r) is Point, vars(q) is vars(p))


class Slots:
    __slots__ = ('a', 'b', '__private')

    def __init__(self):
        self.a = [1]
        self.__private = 'p'

    def secret(self):
        return self.__private


s = Slots()
t, u = copy.copy(s), copy.deepcopy(s)
print(t.a is s.a, u.a is s.a, u.a, hasattr(t, 'b'), t.secret())


class Both(Slots):
    pass


s = Both()
s.extra = [7]
t = copy.deepcopy(s)
print(t.a, t.extra, t.extra is s.extra, s.__getstate__(), Slots().__getstate__(), object().__getstate__(), Point(1, 2).__getstate__())


class Custom:
    def __init__(self, n):
        self.n = n

    def __copy__(self):
        return Custom(self.n + 1)

    def __deepcopy__(self, memo):
        print(type(memo).__name__)
        return Custom(self.n + 100)


print(copy.copy(Custom(1)).n, copy.deepcopy([Custom(1)])[0].n)


class State:
    def __init__(self):
        self.open, self.value = True, [1]

    def __getstate__(self):
        return {'value': self.value}

    def __setstate__(self, state):
        print('setstate', state)
        self.__dict__.update(state)
        self.open = False


s = copy.copy(State())
print(s.open, s.value, copy.deepcopy(s).value is s.value)


class Reduce:
    def __init__(self, *args):
        self.args = args

    def __reduce__(self):
        return Reduce, ('reduced', *self.args), {'more': 1}


r = copy.copy(Reduce(1))
print(r.args, r.more, copy.deepcopy(Reduce([2])).args)


class Same:
    def __reduce__(self):
        return 'Same'


s = Same()
print(copy.copy(s) is s, copy.deepcopy(s) is s)


class NewArgs:
    def __new__(cls, a, *, b=0):
        self = super().__new__(cls)
        self.ab = a, b
        return self

    def __getnewargs_ex__(self):
        return (self.ab[0],), {'b': 9}


print(copy.copy(NewArgs(1, b=2)).ab)


class MyList(list):
    pass


class MyDict(dict):
    pass


class MyTuple(tuple):
    pass


class MyInt(int):
    pass


m = MyList([1, [2]])
m.note = ['n']
n, o = copy.copy(m), copy.deepcopy(m)
print(type(n).__name__, n, n.note is m.note, o, o.note is m.note, o[1] is m[1])
d = MyDict(a=[1])
d.note = 5
print(copy.copy(d), copy.copy(d).note, copy.deepcopy(d)['a'] is d['a'], type(copy.deepcopy(d)).__name__)
i = MyInt(5)
i.note = 1
print(copy.copy(i) + 1, copy.copy(i).note, type(copy.deepcopy(i)).__name__, copy.copy(MyTuple([1, 2])), type(copy.copy(MyTuple())).__name__)
e = ValueError('a', 2)
e.note = 3
f = copy.copy(e)
print(repr(f), f.note, f is e)
print(copy.copy(functools.partial(int, base=2))('101'), copy.deepcopy(types.SimpleNamespace(a=[1])), copy.copy(types.SimpleNamespace(b=1)))
method = p.__init__
print(copy.deepcopy(method).__self__ is p, copy.copy(method).__self__ is p)


def gen():
    yield


for make in (lambda: copy.copy(gen()), lambda: copy.deepcopy(gen()), lambda: copy.copy({}.keys()), lambda: copy.deepcopy(copy)):
    attempt(make)
print(Point(1, 2).__reduce_ex__(4)[0].__name__, Point(1, 2).__reduce_ex__(2)[1:3], [1].__reduce_ex__(4)[1], {}.__reduce_ex__(4)[1], MyInt(3).__reduce_ex__(4)[1])
memo = {}
x = [1, [2]]
y = copy.deepcopy(x, memo)
print(memo[id(x)] is y, memo[id(x[1])] is y[1], copy.Error.__name__)


class Node:
    def __init__(self, value, children=()):
        self.value, self.children, self.parent = value, list(children), None
        for child in self.children:
            child.parent = self


root = Node('root', [Node('a', [Node('b')]), Node('c')])
new = copy.deepcopy(root)
print(new.children[0].parent is new, new.children[0].children[0].value, new.children[1] is not root.children[1])
