"""copy and deepcopy of builtins, classes with hooks, shared and cyclic structures, what stays the same object."""
import copy

for thing in (1, 1.5, 1j, "s", b"b", None, True, (1, 2), frozenset([1]), range(3), int, len, copy, slice(1, 2), ..., NotImplemented, lambda: 0):
    try:
        print(type(thing).__name__, copy.copy(thing) is thing, copy.deepcopy(thing) is thing)
    except TypeError as error:
        print(type(thing).__name__, error)
for thing in ([1, [2]], {"a": [1]}, {1, 2}, bytearray(b"x"), ([1],), {"k": ({"v": []},)}):
    shallow, deep = copy.copy(thing), copy.deepcopy(thing)
    print(thing, shallow == thing, deep == thing, shallow is thing, deep is thing)
shared = [0]
pair = [shared, shared, (shared,)]
deep = copy.deepcopy(pair)
deep[0].append(1)
print(pair, deep, deep[0] is deep[1], deep[2][0] is deep[0])
cycle = [1]
cycle.append(cycle)
other = copy.deepcopy(cycle)
print(other, other[1] is other, other is cycle)
loop = {}
loop["me"] = loop
print(copy.deepcopy(loop)["me"] is not loop)


class Plain:
    def __init__(self, *values):
        self.values = list(values)


class Hooks(Plain):
    def __copy__(self):
        return "copied"

    def __deepcopy__(self, memo):
        return "deep", len(memo) >= 0


class State(Plain):
    def __getstate__(self):
        return {"values": self.values, "extra": "state"}

    def __setstate__(self, state):
        self.__dict__.update(state, restored=True)


class Slots:
    __slots__ = ("a", "b")


class NewArgs(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))

    def __getnewargs__(self):
        return tuple(self)


class Reduced:
    def __init__(self, n):
        self.n = n

    def __reduce__(self):
        return Reduced, (self.n + 1,)


class MyList(list):
    pass


p = Plain(1, [2])
q, r = copy.copy(p), copy.deepcopy(p)
print(q.values is p.values, r.values == p.values, r.values is p.values, type(r).__name__)
print(copy.copy(Hooks()), copy.deepcopy(Hooks()))
s = copy.copy(State(5))
print(vars(s))
t = Slots()
t.a = [1]
u = copy.deepcopy(t)
print(u.a, u.a is t.a, hasattr(u, "b"))
print(copy.copy(NewArgs(1, 2)), type(copy.deepcopy(NewArgs([1], 2))).__name__, copy.copy(Reduced(1)).n, copy.deepcopy(Reduced(1)).n)
m = MyList([1, [2]])
m.label = ["x"]
n = copy.deepcopy(m)
print(n, n.label, n[1] is m[1], n.label is m.label, type(n).__name__)
a = Plain()
a.values.append(a)
b = copy.deepcopy(a)
print(b.values[0] is b, b is a)
memo = {}
first = copy.deepcopy(shared, memo)
print(copy.deepcopy(shared, memo) is first)
e = ValueError("text", 5)
f = copy.copy(e)
print(repr(f), f is e, f.args)
for bad in ((i for i in []), iter([]).__class__ and (x for x in "a")):
    try:
        copy.copy(bad)
    except TypeError as error:
        print(error)
