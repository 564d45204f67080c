def f():
    return 1
    return 2


def f():
    while True:
        return 1
    return 2


def f():
    raise a
    b


def f():
    if 0:
        a
    if 1:
        b
    else:
        c
    while 0:
        d
    else:
        e


def f(x):
    if x:
        return 1
    else:
        return 2
    return 3


def f(x):
    for y in x:
        continue
        z
    while x:
        break
        w


def f():
    while 1:
        pass


def f():
    if not 1:
        a
    if 0 and a:
        b
    if a and 0:
        b
    if 1 or a:
        c
    if a or 1:
        d
    x = 0 and a
    y = 1 or a
    return not 0


def f():
    'x'
    1
    None
    ...
    a.b
    (1, 2)
    'y'


def f():
    try:
        return
    except E:
        pass
    a
