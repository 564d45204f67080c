import weakref, gc

class A:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"A({self.n})"
    def method(self): return ("method", self.n)

a, b, c = A(1), A(2), A(3)
d = weakref.WeakValueDictionary(x=a, y=b)
d["z"] = c
print(sorted(d), len(d), d["x"], d.get("q", 5), "y" in d, "q" in d)
del b
print(sorted(d.keys()), len(d), list(d.values()), sorted(d.items(), key=str))
try: d["y"]
except KeyError as e: print("KeyError", e)
print(d.pop("z"), len(d), d.setdefault("x", c), d.pop("none", 0))
try: d.pop("none")
except KeyError as e: print("KeyError", e)
print(len(d.valuerefs()), type(d.valuerefs()[0]).__name__)

k = weakref.WeakKeyDictionary()
k[a] = "one"; k[c] = "three"
print(k[a], len(k), a in k, 5 in k, sorted(map(repr, k)), sorted(k.values()))
try: k[5] = 1
except TypeError as e: print(e)
del c
print(len(k), list(k.items()), k.get(a), k.pop(a), len(k))

s = weakref.WeakSet([a])
t = A(4)
s.add(t)
print(len(s), a in s, 7 in s, sorted(map(repr, s)))
u = weakref.WeakSet([t])
print(len(s & u), len(s | u), len(s - u), len(s ^ u), u <= s, s <= u, s == s.copy(), s.isdisjoint(u))
del t
print(len(s), len(u), list(s))
s.discard(a)
print(len(s))
try: s.pop()
except KeyError as e: print(e)

m = weakref.WeakMethod(a.method)
print(m()(), m == weakref.WeakMethod(a.method), m is weakref.WeakMethod(a.method))
try: weakref.WeakMethod(len)
except TypeError as e: print(e)

def bye(*args, **kw): print("bye", args, kw)
f = weakref.finalize(a, bye, 1, k=2)
print(f.alive, f.atexit, f.peek()[2:], repr(f)[:18])
del a
print(m(), f.alive, f.peek(), f())
e1 = A(5); e2 = A(6)
weakref.finalize(e1, bye, "first")
weakref.finalize(e2, bye, "second")
g = weakref.finalize(e2, bye, "never"); g.atexit = False
h = weakref.finalize(e2, bye, "detached"); print(h.detach()[2:])
for x in d: e3 = A(9); d["new"] = e3; break
print(weakref.getweakrefcount(e1), weakref.ref(e1)() is e1, weakref.proxy(e1).n)
print("end")
