print(abs(-5), abs(5), abs(-2.5), abs(True), abs(-10 ** 20))
print(min(3, 1, 2), max(3, 1, 2), min([4, 2]), max("hello"), min("b", "a"), max([1], [2]), max({1: 9, 5: 0}), min(2, 1.5))
print(max([], default="none"), min((), default=0), max(["aa", "b"], key=len), min(-3, 2, key=abs), max(1, True), max(1.0, 1), max([(1, "a"), (1, "b")]))
print(sum([1, 2, 3]), sum([]), sum((1.5, 2)), sum([1, 2], 10), sum([[1], [2]], []), sum(x for x in range(5)), sum([True, True]), sum([1], start=5), sum([0.1] * 3))
for action in (lambda: max(1), lambda: max(), lambda: min([]), lambda: sum(["a"]), lambda: sum(["a"], "b"), lambda: max(1, "a"), lambda: abs("x"), lambda: sum([1], "a"), lambda: max(1, 2, default=3), lambda: max([1], bad=2)):
    try:
        print(action())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
