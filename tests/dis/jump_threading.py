def f(a, b, c, d):
    while a:
        if b:
            if c:
                if d:
                    x
                else:
                    y
            else:
                z
        elif c:
            w
    return a and b or c and d


def f(a, b, c):
    return (a and b) and c


def f(a, b, c):
    return (a or b) and c


def f(a, b, c):
    return a or (b and c)


def f(a, b, c):
    if (a or b) and (b or c):
        return not (a and b)
    return (a if b else c) or (b if a else c)


def f(a, b, c, d):
    x = a and b and c and d
    y = a or b or c or d
    z = (a and b) or (c and d)
    w = (a or b) and (c or d)
    return x if y and z else w


def f(a, b):
    for x in a:
        if x and b:
            continue
        elif x:
            break
        if not x:
            continue
        y


def f(a):
    while True:
        while True:
            if a:
                break
        if a:
            continue
        break


def f(a, b):
    for x in a:
        if b:
            try:
                x
            except E:
                pass
        else:
            y
