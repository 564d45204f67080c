def deco(f):
    def inner(*args, **named):
        return f(*args, **named)
    return inner


@deco
def add(x, *, y=2):
    return x + y


def deep(n):
    if n == 0:
        raise KeyError(n)
    deep(n - 1)


def counter():
    n = 0

    def up():
        nonlocal n
        n += 1
        return n
    return up


print(add(1, y=3))
try:
    deep(1)
except KeyError as error:
    kept = repr(error)
finally:
    done = True
up = counter()
up()
half = lambda k: k // 2
half(4)
assert half(2) == 1, "no"
