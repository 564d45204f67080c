# What __reduce_ex__ and __getstate__ take objects apart into.
import sys


def show(function, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
        print(type(result).__name__, repr(result))
    except Exception as error:
        print(type(error).__name__, error)


class A: pass
class B:
    __slots__ = ('p', 'q')
class C(B): pass
class D(list): pass
class E(dict): pass
class F(int): pass
class G:
    def __getstate__(self): return 'mine'
class H:
    def __reduce__(self): return 'H'
class J:
    def __getnewargs__(self): return (1, 2)
class K:
    def __getnewargs_ex__(self): return ((1,), {'a': 2})
class L:
    def __getnewargs__(self): return 5
def r(x):
    for p in (0, 1, 2, 3, 4):
        try:
            v = x.__reduce_ex__(p)
        except Exception as e:
            print(p, type(e).__name__, e); continue
        if isinstance(v, tuple):
            print(p, v[0].__name__, [i if isinstance(i, type) or not hasattr(i, '__dict__') else type(i).__name__ for i in v[1]], v[2:3], [i if i is None else list(i) for i in v[3:]])
        else: print(p, v)
a = A(); a.x = 1
b = B(); b.p = 3
c = C(); c.q = 1; c.z = 2
d = D([1, 2]); d.n = 1
e = E(k=1)
f = F(5)
for x in (a, A(), b, B(), c, d, e, f, G(), H(), J(), K(), L(), object(), [1], {1: 2}, (1, 2), 5, 1.5, 'a', b'b', 1j, None if False else True): 
    print(type(x).__name__); r(x); show(lambda: x.__getstate__())
for x in ((i for i in ()), memoryview(b'')): 
    show(lambda: type(x.__reduce_ex__(2)))
import copyreg
show(copyreg.__newobj__, list); show(copyreg.__newobj_ex__, int, ('5',), {}); show(copyreg.pickle, A, 5); show(copyreg.constructor, 3)
class X(Exception):
    def __init__(self, a, b): super().__init__(a); self.b = b
x = X(1, 2); print(x.__reduce__()); x.__setstate__({'c': 3}); print(x.c); show(x.__setstate__, 5); show(x.__setstate__, None); print(ValueError('a').__reduce__(), ValueError().__reduce_ex__(4)[1:])
