# One group of the tracebacks of every kind of failing line: carets, suggestions, chains.
class Foo:
    def __init__(self): self.bar_value = 1; self.blech = 2
    def method(self): return self.bar_valu
def a(): Foo().bar_vaue
def b(): Foo().method()
def c(): prnt("x")
def d():
    variable = 1
    return varible
def e(): import sys; sys.vesion
def f(): [].appendd(1)
def g(): "".uper()
def h(): return Foo.methd
def i():
    x = {"a": {"b": None}}
    return x["a"]["b"]["c"]["d"]
def j(): return (1 + 2) * (3 / 0) + 4
def k():
    return foo(1,
        2,
        3)
def l(): return Foo().method().x.y
def m(): return [x for x in range(3) if x / 0]
def n(): return 1 < "a" < 2
def o(): x = 5; x()
def p(): raise ValueError("multi\nline")
def q():
    try: 1/0
    except Exception as e: raise TypeError("two") from e
def r():
    try: 1/0
    except Exception as e: undefinedd
def s(): Foo().bar_value += "x"
def t(): d = {}; d["k"] += 1
def u(): a, b = 1
def v(): assert 1 == 2, "never"
def w(): return -"x"
def x(): return not_defined.attr
def y(): return f"{1/0}"
def z(): return len(5) + 1
def aa(): lst = [1,2,3]; return lst[10]
def bb(): return lst[1:2].foo(3)
def cc(): return Foo() @ Foo()
def dd(): raise KeyError
def ee(): raise Foo
def ff(): from sys import nothing_here
def gg(): import nothing_here_either
def hh(): return max(1, *[2, "3"], key=lambda z: z + 1)
def ii():
    def rec(n): return rec(n-1) if n else 1/0
    return rec(10)
def jj():
    e = ValueError("noted"); e.add_note("n1"); e.add_note("n2\nn3"); raise e
def kk(): return "é" + 1 + "日本"
def ll(): return "日本語" . foo
def mm(): return 1 if 1/0 else 2
def nn(): return (yield_ := 1/0)
def oo(): return [*range(3), *5]
def pp(): return {**{1: 2}, **5}
def qq():
    with open_it(): pass
def rr():
    for x in 5: pass
def ss(): return lambda: 0 . x
def tt(): del Foo().nope
def uu(): Foo.bar = 1; del Foo.bar; del Foo.bar
def vv(): return True + None
def ww(): return int("12x", 5)
def xx(): global undefined_g; return undefined_g
def yy(): return __class__
def zz(): raise SystemExit("bye") if False else RuntimeError("r") from ValueError("c")

caught = []
for function in [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z, aa, bb, cc, dd, ee, ff, gg, hh, ii, jj, kk, ll, mm, nn, oo, pp, qq, rr, ss, tt, uu, vv, ww, xx, yy, zz]:
    try:
        function()
    except Exception as error:
        caught.append(error)
tens = [caught[i:i + 10] for i in range(0, len(caught), 10)]
raise ExceptionGroup("failing lines", [ExceptionGroup(f"from {i * 10}", ten) for i, ten in enumerate(tens)])
