# Functions with every kind of parameter: what binds where, and each refusal's message.
def every(a, b=2, /, c=3, d=4, *rest, e, f=6, **more):
    return a, b, c, d, rest, e, f, more


def bare(a, *, b, c=3):
    return a, b, c


def slash(a, b, /):
    return a, b


def three(*, x, y, z):
    return x, y, z


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except TypeError as error:
        print(error)


attempt(every, 1, e=5)
attempt(every, 1, 2, 3, 4, 5, 6, e=7, g=8)
attempt(every, 1, a=2, b=3, e=4)
attempt(every, 1, d=0, e=4)
attempt(every, e=1)
attempt(every, 1)
attempt(every, 1, 2, 3, c=4, e=5)
attempt(bare, 1, 2)
attempt(bare, 1)
attempt(bare, 1, b=2, d=3)
attempt(bare, b=2)
attempt(bare, 1, 2, 3, b=4)
attempt(slash, 1)
attempt(slash, 1, b=2)
attempt(slash, a=1, b=2)
attempt(slash, 1, 2, 3)
attempt(slash, 1, 2, c=3)
attempt(three)
attempt(three, x=1)
attempt(three, x=1, z=2)
attempt(three, 1, 2, 3)
attempt(three, 1, x=1, y=2, z=3)
attempt(lambda: 1, 2)
attempt(lambda x: x)
attempt(lambda x, y=1: x, 1, 2, 3)
attempt(lambda *, k: k)
attempt(lambda *a, k=1: (a, k), 1, 2, k=3)
attempt(lambda a, /, a_=1, **k: (a, a_, k), 1, a=2)
print(every.__defaults__, every.__kwdefaults__, bare.__kwdefaults__, slash.__defaults__)
every.__defaults__ = (20, 30)
every.__kwdefaults__ = None
attempt(every, 1)
attempt(every, 1, 2)
attempt(every, 1, 2, e=3, f=4)
