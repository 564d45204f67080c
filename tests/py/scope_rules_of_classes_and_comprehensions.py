"""Which name is meant: classes, nested functions, comprehensions, global and nonlocal, del."""
x = "global"


class A:
    x = "class"
    seen = x
    items = [i for i in range(3)]
    first = [x for _ in range(1)]
    from_outer = [y for y in x]

    def method(self):
        return x

    class B:
        inner = x

    lam = lambda: x


print(A.seen, A.items, A.first, A.from_outer, A().method(), A.B.inner, A.lam())


def outer():
    x = "outer"

    class C:
        before = x
        x = "changed"
        after = x

        def method(self):
            return x

    return C.before, C.after, C().method()


try:
    print(outer())
except NameError as error:
    print(type(error).__name__, error)


def shadow():
    x = "function"

    class D:
        global x
        x = "set by class"
        print(x)

    return x


print(shadow(), x)
x = "global"


def unbound(flag):
    if flag:
        value = 1
    try:
        return value
    except UnboundLocalError as error:
        return str(error)


print(unbound(True), unbound(False))


def deleted():
    value = 1

    def inner():
        return value

    print(inner())
    del value
    try:
        inner()
    except NameError as error:
        print(type(error).__name__, error)
    try:
        print(value)
    except UnboundLocalError as error:
        print(type(error).__name__, error)


deleted()


def counters():
    return [lambda: i for i in range(3)], [lambda i=i: i for i in range(3)]


print([[f() for f in fs] for fs in counters()])


def levels():
    n = 0

    def one():
        nonlocal n
        n += 1

        def two():
            nonlocal n
            n += 10
            return n
        return two
    return one()() + n


print(levels())


def loop_variable():
    for i in range(3):
        pass
    squares = [i * i for i in range(5)]
    return i, squares[-1]


print(loop_variable())
print([[a, b] for a in range(2) for b in range(a + 1)], {k: v for k, v in zip("ab", [1, 2])})
try:
    print([z for q in [1]])
except NameError as error:
    print(error)


def walrus():
    if any((found := n) > 3 for n in range(10)):
        return found


print(walrus(), [last := n for n in range(4)], last)


def make_global():
    global made
    made = 5
    for made in (6, 7):
        pass
    import math as made
    def made(): return "function"
    class made: pass


make_global()
print(made)


def parameters(a, b=x, *, c=lambda: x):
    x = "local"
    return a, b, c()


print(parameters(1))
print((lambda a, *b, c=3, **d: (a, b, c, d))(1, 2, e=4))
try:
    del never
except NameError as error:
    print(error)
try:
    def f():
        del y
    f()
except UnboundLocalError as error:
    print(error)
for text in ("def f():\n    x = 1\n    global x", "def f(x):\n    global x", "nonlocal q",
             "def f():\n    nonlocal q", "def f(a, a): pass", "class C:\n    nonlocal q",
             "[i := 1 for i in range(3)]", "[j for j in (k := [1])]", "def f(x):\n    nonlocal x",
             "class C:\n    [y := 1 for z in [1]]"):
    try:
        compile(text, "text", "exec")
        print("fine")
    except SyntaxError as error:
        print(error.msg, error.lineno)
