# The weakref module: dictionaries and sets that let go, proxies, methods, finalize.
import weakref, gc
class A:
    def __init__(self, n): self.n = n
    def __repr__(self): return f'A({self.n})'
    def m(self): return self.n
d = weakref.WeakValueDictionary()
a, b = A(1), A(2)
d['a'] = a; d['b'] = b
print(sorted(d.items(), key=str), len(d), 'a' in d, d.get('c'), d.get('c', 5))
del a
print(list(d.items()), len(d), 'a' in d)
try: d['a']
except KeyError as e: print('KeyError', e)
print(d.pop('b'), len(d), d.pop('b', 'none'))
try: d.pop('b')
except KeyError as e: print('KeyError', e)
k = weakref.WeakKeyDictionary()
x, y = A('x'), A('y')
k[x] = 1; k[y] = 2
print(len(k), k[x], x in k, list(k.keys()), list(k.values()))
del x
print(len(k), list(k.items()), 5 in k)
s = weakref.WeakSet([y, b])
print(len(s), y in s, sorted(map(str, s)))
del b
print(len(s), list(s))
t = s | {A(3)}
print(len(t))
print(s == weakref.WeakSet([y]), s <= {y}, s - {y})
w = weakref.WeakMethod(y.m)
print(w()(), w == weakref.WeakMethod(y.m), w().__self__ is y)
f = weakref.finalize(y, print, 'finalized', end='!\n')
print(f.alive, f.peek()[1:], f.atexit)
k.clear()
for one in s: del y; gc.collect(); print('still', one, len(s))
del one
print(w(), f.alive, len(s), f())
z = A('z')
g = weakref.finalize(z, print, 'at exit')
h = weakref.finalize(z, print, 'never'); h.atexit = False
p = weakref.proxy(z)
print(p.m(), p.n, repr(p)[:12], type(p))
p.n = 5; print(z.n)
try: hash(p)
except TypeError as e: print(e)
del z
try: p.n
except ReferenceError as e: print(e)
class L(list): pass
l = L([1, 2]); q = weakref.proxy(l)
print(len(q), q[0], q + [3], 1 in q, list(q), list(reversed(q)), bool(q), q == [1, 2], str(q))
q.append(4); q[0] = 9; del q[1]; print(l)
def fn(v): return v * 2
c = weakref.proxy(fn); print(c(4), type(c) is weakref.CallableProxyType, isinstance(c, weakref.ProxyTypes))
try: weakref.ref(5)
except TypeError as e: print(e)
try: weakref.WeakMethod(fn)
except TypeError as e: print(e)
def gen():
    try: yield 1
    finally: print('closed')
i = gen(); next(i); r = weakref.ref(i, lambda r: print('callback', r())); del i
e = A('e'); g2 = weakref.finalize(e, print, 'last', e.n)
print(weakref.WeakSet.__module__, weakref.getweakrefcount(e), len(weakref.getweakrefs(e)))
