match a:
    case A():
        b
    case A(x):
        c
    case A(x, y=z):
        d
    case A(1, 2, k=3):
        e
    case A(_, y=_):
        f
    case a.B(x=[y, *z]):
        g
    case A(x) | B(x):
        h
    case A() as b:
        i
    case A(B(C(x))):
        j
    case int(x) | str(x) if x:
        k
    case {'x': A(y)} | [A(y), *_]:
        l


def f(p):
    match p:
        case Point(x=0, y=0):
            print('origin')
        case Point(x=0, y=y):
            print(y)
        case Point(x, 0) as q if x > 3:
            print(q)
        case [Point(x=a), Point(x=b), *rest]:
            return a + b
        case _:
            raise ValueError(p)
