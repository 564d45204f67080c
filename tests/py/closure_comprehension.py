def f(k):
    return [x * k for x in range(3)], {x: k for x in "ab"}, list(x + k for x in range(2))


print(f(5))


def g():
    fs = [lambda: x for x in range(3)]
    return [h() for h in fs]


print(g())
x = "outer"
print([x for x in range(3)], x)


class C:
    n = 3
    items = [i for i in range(n)]
    try:
        bad = [n for i in range(n)]
    except NameError as error:
        message = str(error)


print(C.items, C.message)
