match x:
    case 1: a
match x:
    case 1 | 2 | "s" "t" | None | True | False | b"x": a
    case -1 | 1.5 | -2.5 | 1 + 2j | -1 - 2j | 3j: b
    case y: c
match x, y:
    case a, b: pass
    case a, *b: pass
    case *_, : pass
    case (a, b) | [c, d]: pass
    case []: pass
    case (): pass
    case (a): pass
    case (a,): pass
    case [a, *_, b]: pass
    case (a as b, c): pass
match x:
    case a.b: pass
    case a.b.c: pass
    case A(): pass
    case A(b): pass
    case A(b, c,): pass
    case A(b=c): pass
    case a.B(c, d=e, f=1 | 2,): pass
    case {}: pass
    case {1: a}: pass
    case {"k": a, -1: b, a.b: c, None: d, **rest}: pass
    case {**rest,}: pass
    case {1 + 2j: a,}: pass
    case a if a > 1: pass
    case (a | b) as c if (d := c): pass
    case [1, [2, {3: A(x=[4])}]] as y: pass
    case _: pass
match (x):
    case 1: pass
match [a, b]:
    case 1: pass
match x,:
    case 1: pass
match *a, b:
    case 1: pass
match -x:
    case 1: pass
match x := y:
    case 1: pass
match match:
    case case: pass
match not a:
    case 1:
        match b:
            case 2: pass
match f(x).y[0]:
    case 1: pass
match lambda: x:
    case 1: pass
