# Generator expressions: first iterable at once, rest late; names, classes, calls, nesting, errors.
log = []


def note(value):
    log.append(value)
    return value


lazy = (note(x) for x in note([1, 2]) if note(x > 1))
print(log, next(lazy), log)
log.clear()
for source in ("(x for x in 5)", "(x for x in [1] for y in 5)", "(x for x in missing)",
               "(missing for x in [1])", "(x for x in 1 / 0)", "(1 / x for x in [0])"):
    try:
        made = eval(source)
        print(source, "made", end=" ")
        print(list(made))
    except (TypeError, NameError, ZeroDivisionError) as error:
        print(source, type(error).__name__, error)
limit = 1
values = (x for x in range(5) if x > limit)
limit = 3
print(list(values))
limit = [1, 2]
values = (x for x in limit)
limit.append(3)
limit = "never used"
print(list(values))


class Scope:
    size = 3
    items = list(x for x in range(size))
    try:
        wrong = list(x * size for x in range(2))
    except NameError as error:
        print(error)
    pairs = [(x, y) for x in range(size) for y in [x] * 2]


print(Scope.items, Scope.pairs)


def make(factor):
    return (factor * x for x in range(3)), (lambda: factor), [lambda: (factor, x) for x in range(2)]


products, getter, others = make(4)
print(list(products), getter(), [f() for f in others], products.__name__, products.__qualname__)
print(sum(x for x in range(4)), max((x for x in [3, 1]), key=lambda v: -v),
    "".join(c for c in "ab"))
print(list((x, y) for x in range(3) for y in range(x) if x + y > 1), set(x % 2 for x in range(5)))
print(list(list(y for y in range(x)) for x in range(3)), list((y for x in [[1], [2]] for y in x)))
print([*(x for x in "ab")], dict((k, k) for k in "cd"), any(x for x in []),
    all(note(x) for x in [1, 0, 1]), log)
print(list(a for a, *b in [(1, 2, 3)]), list(b for a, (b, c) in [(1, (2, 3))]),
    list(x for x in "a" if 1 if 1))
g = (x for x in [1, 2, 3])
print(2 in g, list(g), 5 in (x for x in [1]))
box = {}
print(list(box["k"] for box["k"] in range(2)), box)
first = (x for x in (y for y in (z for z in [1, 2])))
print(list(first), list(first), iter(first) is first)
x = "outer"
print(list(x for x in [1]), x, [x for x in x][:1], list(x for _ in [0]))
try:
    list(x for x in [1, 2] if y == x for y in [1])
except NameError as error:
    print(type(error).__name__, error)
for attempt in (lambda: len(x for x in []), lambda: (x for x in [])[0],
    lambda: (x for x in []) + [],
                lambda: (x for x in [])(), lambda: print(*(1 / 0 for _ in [1])),
                    lambda: next((x for x in []))):
    try:
        attempt()
    except (TypeError, ZeroDivisionError, StopIteration) as error:
        print(type(error).__name__, error)
