x = 10
print(eval("x + 1"), eval("  x*2"), eval("y", {"y": 5}), eval("a+b", {"a":1}, {"b":2}))
exec("z = x + 5\nprint(z)")
print(z)
d = {}
exec("def f(n):\n    return n*n\nr = f(7)", d)
print(sorted(k for k in d if k != "__builtins__"), d["r"])
c = compile("1+2*x", "<expr>", "eval")
print(eval(c))
for bad in ["1 +", "def", "(", "x = 1"]:
    try:
        eval(bad)
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset, e.text, e.filename, e.args)
try:
    exec("a = 1\nb = 1/0\n")
except ZeroDivisionError as e:
    print(e, e.__traceback__.tb_next.tb_lineno)
def g():
    v = 3
    exec("v = 4; w = 5")
    print(v, eval("v"), locals())
g()
class M(dict):
    def __missing__(self, k): return k.upper()
print(eval("foo + bar", {}, M()))
s = compile("1+1\n", "<s>", "single")
exec(s)
exec("print(__name__)")
exec("print(__name__)", {})
try: eval(5)
except TypeError as e: print(e)
try: exec("1", 5)
except TypeError as e: print(e)
try: eval("1", [])
except TypeError as e: print(e)
try: compile("1", "f", "foo")
except ValueError as e: print(e)
total = 0
for i in range(2000): total += eval("i*2")
print(total)
print([eval(t) for t in ("1", "[1,2]", "{'a':(1,)}", "lambda q: q+1")][:3])
exec("class A:\n  def m(self): return 'm'\nprint(A().m())")
f = eval("lambda n: n*x")
print(f(3))
exec("raise ValueError('boo')")
