def f(a, *, b, c=3):
    return a, b, c


print(f(1, b=2), f(1, c=4, b=5), f(a=1, b=2, c=0))


def g(*args, key, other="o"):
    return args, key, other


print(g(key=1), g(1, 2, key=3, other=4))
print(f.__kwdefaults__, g.__kwdefaults__)
for action in (
    lambda: f(1),
    lambda: f(1, 2),
    lambda: f(1, 2, b=3),
    lambda: g(1),
    lambda: f(1, b=2, d=3),
):
    try:
        print(action())
    except TypeError as error:
        print(error)
