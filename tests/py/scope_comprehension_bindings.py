# Comprehension scopes: own loop names, first iterable outside, walrus to the function, class
# level, generators late.
n = "outer n"
print([n for n in range(3)], n, {n for n in "ab"} == {"a", "b"}, {n: n for n in (1,)},
      list(n for n in [7]), n)
print([(a, b) for a in range(3) for b in range(a)],
      [a for a in [1] for a in [a + 1] for a in [a * 10]])
print([[b for b in range(a)] for a in range(3)], [x for x, in [(1,), (2,)]],
      [y for *_, y in ["ab", "cd"]])
print([d for d["key"] in [1, 2]] if (d := {}) is None else d,
      [x for x in [1, 2, 3] if x % 2 if x > 1])


def walrus():
    total = 0
    running = [total := total + v for v in range(5)]
    found = any((hit := v) > 2 for v in range(10))
    nested = [[inner := i * j for i in range(3)] for j in range(3)]
    return running, total, found, hit, inner, nested[-1]


print(walrus(), [last := v for v in "xyz"], last)


def late():
    names = ["a", "b"]
    generator = (name + suffix for name in names for suffix in suffixes)
    names = ["never"]
    suffixes = "12"
    return list(generator)


print(late())
functions = [lambda: i for i in range(3)]
print([f() for f in functions], [f() for f in [lambda i=i: i for i in range(3)]],
      (lambda: [i for i in range(2)])())


def log(value):
    print("evaluated", value, end="; ")
    return value


eager = (v for v in log([1, 2]))
lazy = (w for v in [0] for w in log([3]))
print("made")
print(list(eager), list(lazy))
for make in (lambda: (v for v in 5), lambda: [v for v in undefined], lambda: (v for v in 1 / 0),
             lambda: list(1 / v for v in [0]),
             lambda: [v for v in [1]] + v, lambda: {[]: 1 for _ in "a"},
             lambda: {k: v for k, v in [(1,)]}, lambda: [a + q for a in [1]],
             lambda: [z for z in z] if False else [z for z in (z for z in "ok")],
             lambda: [q for q in q]):
    try:
        result = make()
        print(result if isinstance(result, list) else type(result).__name__)
    except Exception as error:
        print(type(error).__name__, error)


class Level:
    size = 2
    grid = [[0] * 3 for _ in range(size)]
    try: cells = [0 for _ in range(1) for _ in range(size)]
    except NameError as problem: cells = str(problem)
    by_lambda = (lambda size: [size for _ in range(size)])(size)
    passed = [s for s in [size]]


print(Level.grid, Level.cells, Level.by_lambda, Level.passed)
code = (lambda: [i for i in [1]]).__code__
print([c.co_name for c in code.co_consts if hasattr(c, "co_name")],
      (lambda: (i for i in ()))().__name__, (i for i in ()).__qualname__)
def owner(): return {i: [j for j in "a"] for i in range(1)}, (k for k in ()), [locals() for q in [1]], [sorted(vars()) for q in [1]]
print(owner()[0], owner()[1].__qualname__,
      [sorted(k for k in d if k != ".0") for d in owner()[2]], owner()[3])
