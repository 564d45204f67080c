# Names bound by patterns stay bound, even if the guard or a later part fails.
def report(names):
    return {k: v for k, v in names.items() if k in "abcxyz"}


def guards(subject):
    match subject:
        case x if x < 0:
            return "negative", x
        case x if x == 0:
            return "zero", x
        case int() as y if y % 2:
            return "odd", y
        case x:
            return "even", x


print([guards(n) for n in (-3, 0, 5, 8)])


def bound_though_failing(subject):
    match subject:
        case [x, y, 3]:
            where = "three"
        case [x, *y] if False:
            where = "never"
        case _:
            where = "else"
    return where, report(locals())


print(bound_though_failing([1, 2, 3]))
print(bound_though_failing([1, 2, 4]))
print(bound_though_failing([1]))
print(bound_though_failing("no"))


def unbound(subject):
    match subject:
        case [x]:
            pass
    return x


try:
    unbound(1)
except UnboundLocalError as error:
    print("UnboundLocalError:", error)


def no_case(subject):
    match subject:
        case 1:
            return "one"


print(no_case(2))

# At module level names are globals; `match` and `case` and `_` are ordinary names elsewhere.
match = 5
case = [match]
_ = "kept"
print(match, case)
match case:
    case [match]:
        print("captured", match)
match (match):
    case _:
        print("wildcard leaves _ alone:", _)
match match, case:
    case 5, [x]:
        print("tuple subject", x)
match match,:
    case (y,):
        print("one-tuple subject", y)
match -match:
    case -5:
        print("negative literal")
print(match)


class Body:
    match 1, 2:
        case a, b:
            pass
    match {"k": "v"}:
        case {"k": value}:
            pass


print(Body.a, Body.b, Body.value)


def closure(subject):
    match subject:
        case [first, *rest]:
            return lambda: (first, rest)


print(closure("abc"), closure(list("abc"))())


def in_global(subject):
    global found
    match subject:
        case {"found": found}:
            return True
    return False


print(in_global({"found": 12}), found)


def walrus(subject):
    match (size := len(subject)):
        case 0:
            return "empty"
        case n if (half := n // 2) > 1:
            return size, half
        case _:
            return size


print(walrus(""), walrus("ab"), walrus("abcdef"))


def starred(subject):
    match *subject, 9:
        case [*all_of_them]:
            return all_of_them


print(starred((1, 2)))


def guard_raises(subject):
    match subject:
        case x if 1 / x:
            return x


try:
    guard_raises(0)
except ZeroDivisionError as error:
    print("ZeroDivisionError:", error)


def generator(subjects):
    for subject in subjects:
        match subject:
            case {"stop": True}:
                return "stopped"
            case [a, b]:
                got = yield a + b
                print("got", got)
            case str(s):
                yield from s


g = generator([[1, 2], "xy", {"stop": True}, [3, 4]])
print(next(g), g.send("it"), next(g))
try:
    next(g)
except StopIteration as stop:
    print("value", stop.value)
