def f():
    x = 1

    def g():
        return x
    return g


def f(x):
    def g():
        nonlocal x
        x += 1
        return x
    return g


def f(a, b, c):
    d = 1

    def g():
        e = 2

        def h():
            return a, c, d, e
        return h
    b = a
    return g, lambda: b


def f(z, y, x, *w, v, **u):
    return lambda: (u, v, w, x, y, z)


def f():
    def g():
        return g
    return g


def f():
    class C:
        def m(self):
            return x
    x = 1
    return C


def f(x):
    class C:
        x = x
        y = [x for _ in range(3)]

        def m(self):
            return x
    return C


def f():
    x = 1
    return [x + y for y in range(3)], (lambda: [x for z in x])


def f():
    for i in range(3):
        def g(j=i):
            return i + j
        yield g


def f():
    try:
        pass
    except E as e:
        return lambda: e


def f():
    import os.path as p
    from a import b as c
    return lambda: (p, c)
