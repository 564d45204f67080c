del a
del a, b
del (a, b)
del [a, [b, c]]
del a.b
del a[b]
del a[1:2]
del a.b, c[d], e


def f(x):
    del x
    global g
    del g


def outer():
    x = 1

    def inner():
        nonlocal x
        del x
    del x
    return inner
