def f(a, b, /, c, *, d):
    return a, b, c, d


print(f(1, 2, 3, d=4), f(1, 2, c=3, d=4))


def g(x, /, **kw):
    return x, kw


print(g(1, x=2))
for action in (
    lambda: f(1, b=2, c=3, d=4),
    lambda: f(a=1, b=2, c=3, d=4),
    lambda: f(1, 2, 3, 4),
    lambda: g(x=1),
    lambda: g(),
):
    try:
        print(action())
    except TypeError as error:
        print(error)


def h(a=1, b=2, /):
    return a, b


print(h(), h(5), h(5, 6))
