# Lambdas and conditional expressions: nesting, binding, defaults, names, what may stand inside.
sign = lambda n: "negative" if n < 0 else "zero" if n == 0 else "positive"
print([sign(n) for n in (-1, 0, 1)])
print((lambda: (yield))().send(None), sign.__name__, sign.__qualname__, sign.__doc__)
print((lambda x, y=lambda: 5: x + y())(1), (lambda x: lambda y: lambda z: (x, y, z))(1)(2)(3))
print([f() for f in [lambda: i for i in range(3)]], [f() for f in [lambda i=i: i for i in "abc"]])
print((lambda *a, b=1, **c: (a, b, c))(1, 2, b=3, d=4), (lambda a, /, *, b: a + b)(1, b=2))
print((lambda: 1 if False else 2)(), (lambda: 1) if False else 2)
choose = lambda flag: (lambda: "yes") if flag else lambda: "no"
print(choose(1)(), choose(0)())
print((lambda: [x for x in range(3) if (lambda v: v % 2)(x)])())
print((lambda n: (total := n * 2) + total)(3), (lambda: (a := 1, a + 1))())
factorial = lambda n: 1 if n < 2 else n * factorial(n - 1)
print(factorial(10), max([3, -5, 4], key=lambda n: n * n))
print(1 if 0 else 2 if 0 else 3 if 1 else 4, (1 if 1 else 2) if 0 else 5)
print([1, 2] if [] else {}, not 1 if 1 else 2, (1 if 1 else 2, 3), 1 or 2 if 0 and 1 else 3)
order = []
result = (order.append("yes") or 1) if (order.append("test") or True) else order.append("no")
print(result, order)


class Undecided:
    def __bool__(self):
        return 3


try:
    print(1 if Undecided() else 2)
except TypeError as error:
    print(error)


class Holder:
    scale = 3
    times = lambda self, n: self.scale * n
    fixed = staticmethod(lambda n: n + 1)
    kind = classmethod(lambda cls: cls.__name__)
    whole = property(lambda self: self.scale)


holder = Holder()
print(holder.times(2), holder.fixed(1), holder.kind(), holder.whole)
print(Holder.times.__qualname__, (lambda: (lambda: 0))().__qualname__)


def outer():
    return [lambda: 0, lambda: (lambda: 0)]


print(outer()[0].__qualname__, outer()[1]().__qualname__)
named = lambda: None
named.__name__ = "other"
try:
    named(1)
except TypeError as error:
    print(error)
for text in ("lambda: x = 1", "lambda x y: 1", "lambda (x): 1", "lambda x=1, y: 1", "lambda: pass",
             "1 if 2", "1 if 2 else", "lambda *: 1", "lambda x, x: 1", "lambda: (yield x) = 1",
             "1 if 2 else pass", "lambda **k, a: 1", "lambda x: int: x", "x if y else z = 1"):
    try:
        compile(text, "text", "exec")
        print(text, "| fine")
    except SyntaxError as error:
        print(text, "|", error)
