print(any([]), all([]), any([0, 1]), all([0, 1]), any("abc"), all(["a", ""]), any({}), all({0: 1}), any(x > 2 for x in range(4)), all(x < 2 for x in range(4)))


def check(n):
    print("check", n, end=" ")
    return n > 1


print(any(check(i) for i in range(5)))
print(all(check(i) for i in range(5)))
print(any([None, False, 0, "", [], {}]), all([1, "a", [0], {0: 0}]))
for action in (lambda: any(5), lambda: all(None), lambda: any(), lambda: all([], [])):
    try:
        print(action())
    except TypeError as error:
        print(error)
