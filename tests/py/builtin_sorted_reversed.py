print(sorted([3, 1, 2]), sorted("cab"), sorted({3: 0, 1: 0}), sorted([3, 1], reverse=True), sorted(["b", "A"], key=str.lower), sorted([]), sorted((2, 1)))
print(list(reversed([1, 2, 3])), list(reversed("abc")), list(reversed(range(3))), list(reversed((1, 2))), list(reversed({"a": 1, "b": 2})), "".join(reversed("abc")))
r = reversed([1, 2])
print(next(r), list(r), list(r))
for action in (lambda: reversed(5), lambda: reversed({1}), lambda: sorted(5), lambda: sorted([1], 2), lambda: sorted([1, "a"]), lambda: sorted([1], bad=1), lambda: reversed()):
    try:
        print(action())
    except TypeError as error:
        print(error)
a = [2, 1]
b = sorted(a)
print(a, b, sorted(b) is b)
