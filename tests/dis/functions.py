def f():
    pass


def f(a):
    return a


def f(a, b=1, *c, d, e=2, **g):
    return a, b, c, d, e, g


def f(a, /, b, *, c):
    pass


def f(a=1, /, b=2, *, c=3, d):
    x = a
    return x


def f(*args):
    return args


def f(**kwargs):
    return kwargs


def f(a=[], b={}, c=x.y):
    'docstring'
    return 1


def f():
    'only a docstring'


def f():
    """docstring

    of several lines
    """
    return None


def f():
    f'not a docstring'


def f():
    'a' + 'b'
    return 'a'


def f():
    'folded' 'docstring'


def f(): return 1


def f():
    def g():
        def h():
            return 1
        return h
    return g


def f(a, b): x = a; y = b; return x + y


def f():
    return
    unreachable()


def f():
    raise x
    unreachable()


def f(long_name,
      other=1,
      *rest):
    return (long_name,
            other,
            rest)


def f():
    return \
        1


def f():
    return (
        1)


def f(a):
    return (
        a)
