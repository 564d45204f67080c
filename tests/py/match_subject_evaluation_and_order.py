# match: what is evaluated when, subject forms, guards with effects, names kept after failure.
log = []


def note(label, value):
    log.append(label)
    return value


class Names:
    ONE = 1

    @property
    def two(self):
        log.append("asked two")
        return 2


names = Names()


def test(subject):
    match note("subject", subject):
        case names.two if note("guard two", True):
            result = "two"
        case Names.ONE | names.two:
            result = "one"
        case [x, y] if note("guard pair", x == y):
            result = f"pair {x}"
        case [x, *_] if note("guard list", x):
            result = f"list {x}"
        case str() as text if len(text) > 2:
            result = f"text {text}"
        case _ if note("last guard", subject):
            result = "true thing"
        case _:
            result = "rest"
    print(subject, "->", result, log)
    log.clear()


for subject in (2, 1, [3, 3], [3, 4], [0, 1], "abc", "ab", "", None, 1.0, True):
    test(subject)
match 1, 2:
    case a, b:
        print(a, b)
match *[1, 2], 3:
    case [*all_of]:
        print(all_of)
match 5,:
    case (single,):
        print(single)
match (x := 3):
    case 3 as y if x == y:
        print(x, y)
match [1, 2, 3]:
    case [p, q]:
        pass
    case [p, q, 4]:
        pass
    case [*_] if (kept := 5) > 9:
        pass
print(p if "p" in globals() else "p unbound", q if "q" in globals() else "q unbound", kept)
match {"k": 1}:
    case {"k": bound} if bound > 1:
        pass
print("bound before the guard:", bound)
match = case = _ = type
print(match is case, match(1), [match for match in "ab"])
match(1)
print(case(2), _ is type)
for i in range(4):
    match i:
        case 0:
            continue
        case 2:
            break
    print("loop", i)
