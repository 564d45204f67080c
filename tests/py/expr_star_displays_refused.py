# Stars in displays, subscripts, returns, yields and loops: what they accept and what is refused.
def returned(*items):
    return *items, "end"


def yielded(*items):
    yield *items, "end"
    yield (*items,)
    received = yield
    yield *received, received


print(returned(1, 2), returned(), returned(*returned(3)))
steps = yielded("a", "b")
print(next(steps), next(steps), next(steps), steps.send([1]))
print([*range(3), *[], *"x"], (*{1: 2},), {*"a", *"a"}, {**{}, "a": 1, **{"a": 2}, "b": 3})
print([*[*[*"ab"]]], {**{**{"deep": 1}}}, *[1, *[2, *[3]]])
print([*(x for x in range(3))], [*map(str, range(2))], [*{"k": 1}.items()],
    {**dict(zip("ab", "cd"))})
for item in *[1, 2], *"ab":
    print(item, end=" ")
for item in (*range(2), 5):
    print(item, end=" ")
print()
x = *"ab",
y = *"ab", *"cd"
print(x, y, [*x] + [*y], {*x} == {*y})
print({"a": 1} | {**{"b": 2}}, [*[1]] * 2, (*[1], 2)[0])
print([*a] if (a := [1]) else [*()], [(*p, *q) for p, q in [("ab", "c")]], {*(() if 1 else 2)})
order = []


def note(label, value):
    order.append(label)
    return value


{note("k1", 1): note("v1", 1), **note("map", {2: 2}), note("k2", 3): note("v2", 3)}
[note("first", 1), *note("second", [2]), note("third", 3)]
print(order)
for attempt in (lambda: [*1], lambda: (*None,), lambda: {*5}, lambda: {**5}, lambda: {**[1]},
                lambda: {**"ab"}, lambda: [*1.5, 2], lambda: {*[[]]}, lambda: {*[{}], 1},
                lambda: print(*[1], *2), lambda: {**{[]: 1}}, lambda: {"a": 1, **None},
                lambda: [*int], lambda: [*(1 / 0 for _ in "a")], lambda: {**{1: 2}, [3]: 4}):
    try:
        print(attempt())
    except (TypeError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
for text in ("*a", "(*a)", "x = *a", "return *a", "[*a for a in b]", "{**a for a in b}", "{*a: 1}",
             "{**a, *b}", "{*a, **b}", "(*a for a in b)", "{**a: 1}", "*a + b", "[*a + b]",
             "[* a or b]", "[*not a]", "f(*)", "f(**)", "f(**a, *b)", "f(**a, b)", "f(a=1, b)",
             "f(*a, b, *c, d=1, *e, **g)", "f(a for a in b, c)", "f(c, a for a in b)", "f(1=2)",
             "f(a.b=2)", "f(True=1)", "f(a=1, a=2)", "f(a=)", "f(**a=1)", "f(*a=1)", "print(* a)"):
    try:
        compile(text, "text", "exec")
        print(text, "| fine")
    except SyntaxError as error:
        print(text, "|", error)
