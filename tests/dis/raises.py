raise
raise a
raise a from b
raise a(b)
raise a(b) from None


def f(a):
    if a:
        raise ValueError('x')
    raise


def g(a):
    raise a
    return 1
