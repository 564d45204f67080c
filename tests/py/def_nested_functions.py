def outer(a):
    def inner(b):
        def innermost(c):
            return a, b, c

        return innermost

    return inner


print(outer(1)(2)(3))


def apply(function, value, times):
    for _ in range(times):
        value = function(value)
    return value


def double(x):
    return 2 * x


print(apply(double, 1, 10), apply(str.upper, "a", 1))


def make():
    helpers = {}

    def register(f):
        helpers[f.__name__] = f
        return f

    @register
    def one():
        return 1

    @register
    def two():
        return 2

    return helpers


print({name: f() for name, f in make().items()})
print(outer.__qualname__, make()["one"].__qualname__)
