def g(*args, **kw):
    return args


def f(*args):
    r = g(*args)
    print(args, r, r is args)
    r = g(*args, **{})
    print(args, r)
    r = g(0, *args, k=1)
    print(args, r)
    return args


print(f(1000, 2000))
