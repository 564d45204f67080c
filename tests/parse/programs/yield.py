def f():
    yield
    yield a
    yield a, b
    yield *a, b
    yield from a
    x = yield
    (yield)
    (yield a)
    f((yield a), b)
    [(yield a)]
    x = yield from (yield a)
    return (yield from a)
    x = (yield a) + 1
    await_ = yield lambda: a
