try:
    a
except:
    b
try:
    a
except E:
    b
try:
    a
except E as e:
    b
try:
    a
except E:
    b
except (F, G) as f:
    c
except:
    d
else:
    e
try:
    a
except E:
    pass


def f():
    try:
        return a
    except E:
        return b


def f():
    try:
        a
    except E as e:
        return e
    except F:
        raise
    else:
        return c


def f():
    for x in y:
        try:
            a
        except E:
            continue
        except F as f:
            break
        else:
            continue


def f():
    try:
        try:
            a
        except E:
            b
    except F as f:
        c
    return d


def f():
    while True:
        try:
            return a
        except E as e:
            continue
        try:
            b
        except F:
            break


def f():
    try:
        import a
    except ImportError:
        a = None
    return a


def f(x):
    try:
        if x:
            a
        else:
            b
    except E:
        if x:
            c
        else:
            d


def f():
    try: a
    except: b
    else: c
