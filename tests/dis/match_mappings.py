match a:
    case {}:
        b
    case {'x': 1}:
        c
    case {'x': x, 'y': y}:
        d
    case {'x': x, **rest}:
        e
    case {**rest}:
        f
    case {1: _, b.c: x, -1: y}:
        g
    case {'a': {'b': [x, *y]}}:
        h
    case {'a': 1 | 2 as z, **w}:
        i


def f(a):
    match a:
        case {'k': [x, y], 'l': {'m': z}, **rest} if x:
            return x, y, z, rest
        case {'k': x} | {'l': x}:
            return x
