# Generators, closures, calls, unpacking, del, annotations, f-strings, finally, with, decorators.
def t(f, *a):
    try: print(repr(f(*a)))
    except BaseException as e: print(type(e).__name__, e)
# generators
def g():
    try:
        x = yield 1
        print("x", x)
        yield 2
    except ValueError as e:
        print("caught", e); yield 3
    finally: print("fin")
    return 4
i = g(); print(i.gi_running, i.gi_frame.f_lineno, i.gi_suspended, i.gi_yieldfrom); print(next(i), i.send("s"), i.gi_suspended); t(next, i); print(i.gi_frame)
i = g(); t(i.send, 5); print(next(i), i.throw(ValueError("v"))); t(i.throw, KeyError); t(i.throw, KeyError); t(next, i)
i = g(); t(i.throw, ValueError, "early"); t(i.close); t(i.close)
i = g(); next(i); t(i.throw, 5); t(i.throw, ValueError("a"), "b"); t(i.throw, ValueError, ValueError("inst")); t(i.throw, ValueError, None, 5)
i = g(); next(i); t(i.throw, ValueError, ("tup",)); t(i.throw)
def me(): yield next(m)
m = me(); t(next, m)
def ig():
    try: yield 1
    except GeneratorExit: yield 2
i = ig(); next(i); t(i.close)
def st(): raise StopIteration(5); yield
t(lambda: list(st()))
def inner():
    try: r = yield "i1"; print("r", r)
    except KeyError: yield "handled"
    return "ret"
def outer():
    v = yield from inner(); print("v", v); w = yield from [1, 2]; print("w", w); return "done"
o = outer(); print(next(o), o.gi_yieldfrom.__name__, o.send("hey"), next(o)); t(next, o)
o = outer(); next(o); print(o.throw(KeyError("k"))); t(o.throw, ValueError("boom"))
class It:
    def __iter__(s): return s
    def __next__(s): return 1
    def send(s, v): return "sent", v
    def throw(s, *a): return "thrown", a
    def close(s): print("closed")
def yf(): yield from It()
y = yf(); print(next(y), y.send(3), y.throw(ValueError, "x"), y.throw(ValueError("z"))); y.close()
t(lambda: list((yield_ for yield_ in 5)))
ge = (x * y for x in range(3) for y in range(x) if y % 2 == 0); print(ge.__name__, ge.__qualname__, list(ge))
def dflt(): return (yield)
d = dflt(); next(d); t(d.send, "val")
def lam(): f = lambda: (yield 1); return list(f())
print(lam())
# closures
def counter():
    n = 0
    def inc():
        nonlocal n; n += 1; return n
    def get(): return n
    return inc, get
inc, get = counter(); inc(); inc(); print(get(), inc.__closure__[0].cell_contents, inc.__code__.co_freevars, counter.__code__.co_cellvars)
def unb():
    def f(): return q
    if False: q = 1
    return f
t(unb()); 
def dl():
    a = 1
    def f(): return a
    del a
    return f
t(dl())
def loc(): print(l1); l1 = 2
t(loc)
def glob():
    global newg; newg = 5
glob(); print(newg)
fs = [lambda: i2 for i2 in range(3)]; print([f() for f in fs]); fs = [lambda i2=i2: i2 for i2 in range(3)]; print([f() for f in fs])
class Scope:
    x = 1
    l = [x for _ in range(2)] if False else 0
    try: m = [x for _ in range(2)]
    except NameError as e: print(e)
    n = [z for z in [x, x]]
    def f(self): return x
t(Scope().f)
print([y := 1, y ** 2], (z := 5) + z); t(lambda: [last := k for k in range(3)] and last)
def w():
    if (n := 10) > 5: pass
    return [n := n + 1 for _ in range(2)], n
print(w())
# calls
def f(a, b=2, /, c=3, *args, d, e=5, **kw): return a, b, c, args, d, e, kw
t(lambda: f(1, d=4)); t(lambda: f()); t(lambda: f(1)); t(lambda: f(1, 2, 3, 4, 5, d=1, q=2)); t(lambda: f(a=1, d=2)); t(lambda: f(1, d=2, a=7)); t(lambda: f(1, b=2, d=3)); t(lambda: f(1, 2, 3, c=4, d=5)); t(lambda: f(*[1,2], **{"d": 3, "x": 4})); t(lambda: f(1, d=2, **{"d": 3})); t(lambda: f(1, **{1: 2})); t(lambda: f(*5)); t(lambda: f(**5)); t(lambda: f(1, *(2,), d=3, *(4,)))
def h(a, b): pass
t(h); t(h, 1); t(h, 1, 2, 3); t(lambda: h(1, c=2)); t(lambda: h(1, 2, b=3))
def k(*, a, b): pass
t(k); t(lambda: k(a=1)); t(lambda: k(1, a=1, b=2)); t(lambda: k(1))
def p(a, /): pass
t(lambda: p(a=1)); t(lambda: p())
def p2(a, b, c, d): pass
t(p2); t(lambda: p2(1)); t(lambda: p2(1,2))
class Cc:
    def m(self, a): pass
t(lambda: Cc().m()); t(lambda: Cc().m(1, 2)); t(lambda: Cc.m()); t(lambda: Cc().m(b=1))
# unpack
t(lambda: (lambda: [a for a, b in [(1,)]])()); 
def un(x):
    a, b = x; return a, b
t(un, 5); t(un, [1]); t(un, [1,2,3]); t(un, "ab"); t(un, {1:2, 3:4}); t(un, iter("xyz"))
def un2(x):
    a, *b, c = x; return a, b, c
t(un2, [1]); t(un2, "ab"); t(un2, range(5)); [q1, (q2, *q3)] = 1, "abc"; print(q1, q2, q3)
print([*range(3), *"ab"], {*"aa", 1}, {**{"a": 1}, "b": 2}, (*[], *()), [*{}]); t(lambda: [*5]); t(lambda: {**5}); t(lambda: {**[1]}); t(lambda: {*5})
# dels
a = [1,2,3,4,5]; del a[1], a[-1], a[0:1]; print(a); del (a); t(lambda: a); d9 = {1: 2}; del d9[1]; 
try: del d9[1]
except KeyError as e: print(repr(e))
try: del undefined_thing
except NameError as e: print(e)
try: del (lambda: 0).x
except AttributeError as e: print(e)
def dd():
    x = 1; del x
    try: del x
    except UnboundLocalError as e: print(e)
dd()
# chained comparison
def s(n): print("s", n); return n
print(s(1) < s(3) > s(2) != s(9)); print(s(5) < s(3) < s(10)); print(1 < 2 in [2] is True) if False else print(1 == 1.0 != 2)
# annotations
x: int = 5; yy: "str"; print(__annotations__); (zz): int = 3; print(__annotations__)
class An: a: int; b: str = "x"
print(An.__annotations__)
def fa(a: int, *b: str, c: "x" = 1, **d: 5) -> None: q: undefined_name_ok = 1; return fa.__annotations__
print(fa(1))
def lf():
    v: int
    return v
t(lf)
# f-strings
name, val = "n", 3.14159; w = 10; print(f"{name!r:>{w}}|{val:.{2}f}|{val=:.1f}|{name=}|{ {'a': 1}['a'] }|{f'{1+1}'}|{{}}|{'a' 'b'}|{val:{'>'}{w}}|{(lambda x: x*2)(3)}|{name!s}{name!a}"); print(f"{1 if val else 2}{','.join(str(i) for i in range(3))}", f'''{
 1 +
 2}'''); t(lambda: f"{1:d}{'s':d}"); t(lambda: f"{None:>5}"); t(lambda: f"{[]:x}"); print(f"{3:=^9}{-5:+}{1000000:,}{255:#x}{0.5:%}{'x':*<3}{True}{True:d}{1e10:g}")
# try/finally
def tf(n):
    for i in range(3):
        try:
            if n == 0: return "r"
            if n == 1: continue
            if n == 2: break
            if n == 3: raise ValueError("v")
        finally:
            print("f", i)
            if n == 4: return "fr"
            if n == 3: break
    else: print("else")
    return "end"
for n in range(6): t(tf, n)
def nest():
    try:
        try: 1/0
        finally:
            try: [][1]
            except IndexError as e: print("ctx", repr(e.__context__))
    except ZeroDivisionError as e: print(repr(e), repr(e.__context__))
nest()
def ctx():
    try:
        try: 1/0
        except ZeroDivisionError as e: raise KeyError("k") from e
    except KeyError as e: print(repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
    try:
        try: 1/0
        except ZeroDivisionError: raise KeyError("k") from None
    except KeyError as e: print(e.__cause__, repr(e.__context__), e.__suppress_context__)
    try: raise ValueError from 5
    except TypeError as e: print(e)
    try: raise 5
    except TypeError as e: print(e)
    try: raise
    except RuntimeError as e: print(e)
    try:
        try: 1/0
        except "x": pass
    except TypeError as e: print(e, repr(e.__context__))
ctx()
def ret():
    try: return 1
    finally: return 2
print(ret())
# with
class Cm:
    def __init__(s, n, sup=False): s.n, s.sup = n, sup
    def __enter__(s): print("enter", s.n); return s.n
    def __exit__(s, t, v, tb): print("exit", s.n, t, v); return s.sup
with Cm(1) as a, Cm(2, True) as (b): print(a, b); 1/0
print("after")
with (Cm(3) as c, Cm(4),): print(c)
t(lambda: [1 for x in [Cm(1)] if x.__enter__()])
try:
    with 5: pass
except TypeError as e: print(e)
try:
    with Cm(5) as (x, y): pass
except TypeError as e: print(e)
class NoExit:
    def __enter__(s): pass
try:
    with NoExit(): pass
except TypeError as e: print(e)
class ExitRaise(Cm):
    def __exit__(s, *a): raise KeyError("exit")
try:
    with ExitRaise(6): 1/0
except KeyError as e: print(repr(e.__context__))
def wr():
    for i in range(3):
        with Cm(i):
            if i == 0: continue
            if i == 1: return "r"
print(wr())
# decorators
def deco(n):
    print("make", n)
    def d(f): print("apply", n, f.__name__); return f
    return d
@deco(1)
@deco(2)
def dfn(): pass
@deco(3)
class Dc: pass
@(lambda f: f.__name__)
def nm(): pass
print(nm)
# del / __del__
class De:
    def __init__(s, n): s.n = n
    def __del__(s): print("del", s.n)
De(1); x = De(2); x = None; l = [De(3), De(4)]; del l; 
def df(): y = De(5); print("in")
df()
class DeR:
    def __del__(s): raise ValueError("in del")
DeR()
c = De(6); c.self = c; del c; import gc; gc.collect()
# assert
try: assert False, "msg"
except AssertionError as e: print(repr(e))
try: assert ()
except AssertionError as e: print(repr(e))
for x in (): pass
else: print("else")
while False: pass
else: print("welse")
print(__name__, __doc__, type(__builtins__).__name__); print(lambda: 0) if False else None; print((lambda *a, **k: (a, k))(1, b=2))
print(1 if 0 else 2, not 1, 1 and 0 or 3, None or [], "" and x, 0 < 1 == True); print(1, 2, sep="", end="!\n"); print(*[1,2], **{"sep": "-"})
