match a:
    case 1:
        b
match a:
    case 1:
        b
    case 'x' | 'y':
        c
    case -1 | 1.5 | 2j | -1 + 2j:
        d
    case None:
        e
    case True | False:
        f
    case b.c:
        g
    case b.c.d:
        h
    case _:
        i
match a:
    case x:
        y
match a:
    case _:
        b
match a, b:
    case 1, 2:
        c
    case x, y if x == y:
        d
    case _ if z:
        e
    case (1 | 2) as w:
        f


def f(a):
    match a:
        case 1:
            return 'one'
        case 2 if a:
            return 'two'
        case x:
            return x


def f(a):
    match a:
        case 1: pass
        case 2: pass


def f(a):
    for b in a:
        match b:
            case 1:
                continue
            case 2:
                break
            case 3:
                return
