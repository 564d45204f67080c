print(list(enumerate("ab")), list(enumerate(["x"], 5)), list(enumerate([], start=3)), dict(enumerate("ab")))
print(list(zip([1, 2], "ab")), list(zip()), list(zip([1])), list(zip([1, 2, 3], "ab", range(10))), dict(zip("ab", [1, 2])), list(zip(*[(1, "a"), (2, "b")])))
z = zip([1, 2], [3, 4])
print(next(z), list(z), list(z))
for i, (a, b) in enumerate(zip("ab", "cd")):
    print(i, a, b)
print(list(zip([1, 2], [3, 4], strict=True)))
for action in (lambda: list(zip([1], [1, 2], strict=True)), lambda: list(zip([1, 2], [1], strict=True)), lambda: zip(5), lambda: enumerate(5), lambda: enumerate([], "a"), lambda: zip([1], bad=1), lambda: enumerate()):
    try:
        print(action())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
it = iter([1, 2, 3, 4])
print(list(zip(it, it)))
for i, x in enumerate([10 ** 20], 10 ** 20):
    print(i, x)
