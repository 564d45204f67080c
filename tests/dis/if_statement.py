if a:
    b
if a:
    b
else:
    c
if a:
    b
elif c:
    d
elif e:
    f
else:
    g
if not a:
    b
if a and b:
    c
if a or b:
    c
if a and (b or c) and not d:
    e
if a < b < c:
    d
if a if b else c:
    d
if (a and b) if (c or d) else (e and f):
    g
if not (a and b):
    c
else:
    d
if a is None:
    b
if a is not None and b is None:
    c
if 1:
    a
if 0:
    a
else:
    b
if None:
    a
if 'x':
    b
if a: b; c
if __debug__:
    a
if not __debug__:
    b
if a:
    pass
elif b:
    pass


def f(a, b):
    if a:
        if b:
            return 1
    elif b:
        return 2
    else:
        pass


def g(a):
    if a:
        return
    a()


def h(a, b, c):
    if a:
        x = 1
        if b:
            y = 2
        else:
            z = 3
    else:
        if c:
            w = 4
