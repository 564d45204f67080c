match a:
    case []:
        b
    case [x]:
        c
    case [x, y]:
        d
    case x, y, z:
        e
    case [x, *rest]:
        f
    case [*rest, x]:
        g
    case [x, *_, y]:
        h
    case [*_]:
        i
    case [_, _]:
        j
    case [1, x, *rest, 2]:
        k
    case (x, [y, z]):
        l
    case [x, _, *_]:
        m
    case [*_, x]:
        n
    case [[a, b], [c, *d], *e]:
        o


def f(a):
    match a:
        case [x, y] | [x, y, _]:
            return x, y
        case [y, x] | (x, y, _):
            return x
        case [a, b, c] | [c, a, b] | [b, c, a]:
            return a, b, c
