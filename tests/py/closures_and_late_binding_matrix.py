"""Where a name is looked up, and when: loops, defaults, comprehensions, classes, nested functions, deletion."""
functions = [lambda: i for i in range(3)]
print([f() for f in functions])
functions = [lambda i=i: i for i in range(3)]
print([f() for f in functions])
made = []
for i in range(3):
    def f(j=i):
        return i, j
    made.append(f)
print([f() for f in made])
i = 'changed'
print([f() for f in made])


def counter():
    count = 0

    def up(by=1):
        nonlocal count
        count += by
        return count

    def show():
        return count

    def reset():
        nonlocal count
        del count

    return up, show, reset


up, show, reset = counter()
print(up(), up(5), show(), up.__closure__[0].cell_contents, show.__closure__[0] is up.__closure__[0])
reset()
for function in (show, up):
    try:
        function()
    except NameError as error:
        print(type(error).__name__, error)
try:
    up.__closure__[0].cell_contents
except ValueError as error:
    print(error)
x = 'global'


def outer():
    x = 'outer'

    class C:
        x = 'class'
        seen = x
        inner = [x for _ in range(1)]
        first = [y for y in x]

        def method(self):
            return x

    def inner():
        return x

    result = C.seen, C.inner, C.first, C().method(), inner()
    x = 'outer changed'
    return result, inner(), C().method()


print(outer())


def unbound():
    print(x)
    x = 1


def conditional(flag):
    if flag:
        y = 1
    return y


def loop_variable(items):
    for last in items:
        pass
    return last


def handler():
    try:
        1 / 0
    except ZeroDivisionError as e:
        pass
    return e


def free():
    def inner():
        return later
    if False:
        later = 1
    return inner()


for function, arguments in ((unbound, ()), (conditional, (False,)), (loop_variable, ([],)), (handler, ()), (free, ())):
    try:
        print(function(*arguments))
    except NameError as error:
        print(type(error).__name__, error)


def globals_changed():
    global x, brand_new
    x = 'set inside'
    brand_new = 5


globals_changed()
print(x, brand_new)
del brand_new
try:
    brand_new
except NameError as error:
    print(error)


def shadows():
    list = [1]
    return len(list), type(list)


print(shadows(), [x for x in 'ab'], x)
print((lambda: (yield))().__class__.__name__, (lambda *a, k=3, **kw: (a, k, kw))(1, 2, z=4))
print([(a, b) for a in range(2) for b in range(a + 1)], {a: [b for b in range(a)] for a in range(3)})
compose = lambda *fs: (lambda v: [v := f(v) for f in fs][-1])
print(compose(lambda v: v + 1, lambda v: v * 10)(4))


def walrus():
    values = [last := n for n in range(3)]
    return last, values


print(walrus(), (n := 5) + n, n)
adders = {name: (lambda value: lambda other: value + other)(value) for name, value in (('one', 1), ('ten', 10))}
print(adders['one'](5), adders['ten'](5), outer.__code__.co_cellvars, outer.__code__.co_freevars, up.__code__.co_freevars)
