def f():
    yield


def f():
    yield 1
    x = yield
    y = yield x
    return y


def f(a):
    yield from a
    x = yield from a
    return (yield from x)


def f(a):
    for x in a:
        yield x


def f(a):
    try:
        yield a
    except E:
        yield 1
    finally:
        yield 2


def f(a):
    with a as b:
        yield b


def f(x):
    y = 1

    def g():
        yield x, y
    return g


def f():
    return
    yield


def f(a, b):
    yield a, b
    yield (a
           + b)
    print((yield))
    a[(yield)] = (yield 3)


def f():
    while True:
        x = yield
        if x:
            break
    lambda: (yield)
