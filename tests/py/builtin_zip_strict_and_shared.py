# zip: shortest wins, strict complains about the first that differs, what has been read by then.


def attempt(function, *arguments, **keywords):
    try:
        print(repr(function(*arguments, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


def zipped(*arguments, **keywords):
    return list(zip(*arguments, **keywords))


attempt(zipped)
attempt(zipped, strict=True)
attempt(zipped, "abc")
attempt(zipped, "abc", [1, 2])
attempt(zipped, "abc", [1, 2], "")
attempt(zipped, "ab", [1, 2], strict=True)
attempt(zipped, "ab", [1], strict=True)
attempt(zipped, "a", [1, 2], strict=True)
attempt(zipped, "ab", "ab", "a", strict=True)
attempt(zipped, "ab", "ab", "abc", strict=True)
attempt(zipped, "ab", "a", "abc", strict=True)
attempt(zipped, "", "", "x", "", strict=1)
attempt(zipped, "ab", "a", strict=[])
attempt(zipped, 5)
attempt(zipped, "a", None)
attempt(zipped, "a", "b", 2.5, strict=True)
attempt(zipped, "a", strictly=True)
attempt(lambda: len(zip()))
attempt(lambda: zip("a")[0])
attempt(lambda: next(zip()))
left, right = iter([1, 2, 3, 4]), iter([5, 6])
print(list(zip(left, right)), list(left), list(right))
left, right = iter([1, 2, 3, 4]), iter([5, 6])
print(list(zip(right, left)), list(left), list(right))
shared = iter(range(7))
print(list(zip(shared, shared, shared)), list(shared))
matrix = [[1, 2, 3], [4, 5, 6]]
print([list(row) for row in zip(*matrix)], list(zip(*zip(*matrix))), dict(zip("ab", [1, 2])))
print(list(zip(range(3), range(3)[::-1], "xyz")), list(zip({"k": 1}, {"k": 1}.values())))


def fails(after):
    yield from range(after)
    raise ValueError("failed after %d" % after)


attempt(zipped, fails(2), [1, 2])
attempt(zipped, [1, 2], fails(2))
attempt(zipped, [1, 2], fails(2), strict=True)
attempt(zipped, fails(1), "abc")
pairs = zip("ab", "cd")
print(iter(pairs) is pairs, next(pairs), next(pairs), next(pairs, "end"), next(pairs, "end"))
kept = list(zip("abc", "abc"))
print(len({id(pair) for pair in kept}), [a is b for a, b in kept])
strict = zip("abc", "ab", strict=True)
for turn in range(5):
    attempt(next, strict)
