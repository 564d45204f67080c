with a:
    b
with a as b:
    c
with a as b, c as d:
    e
with a, b, c:
    d
with a as (b, c):
    d
with a as b.c, d as e[f]:
    g
with (a as b, c as d):
    e
with (
    a as b,
    c
):
    d


def f():
    with a:
        return b


def f():
    with a:
        return 1


def f():
    with a as b, c as d:
        return b, d


def f():
    for x in y:
        with a:
            if x:
                break
            if z:
                continue
            return w


def f():
    with a:
        with b:
            return c
    return d


def f():
    with a:
        try:
            b
        except E:
            return
        finally:
            c


def f():
    with a: b; c


def f(x):
    if x:
        with a:
            b
    else:
        c


def f():
    with a:
        raise b


def f():
    with a:
        if b:
            raise c


def f():
    with a:
        pass
