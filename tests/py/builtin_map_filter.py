print(list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2], [10, 20, 30])), list(map(len, ["a", "bb"])), list(map(int, "123")))
print(list(filter(lambda n: n % 2, range(6))), list(filter(None, [0, 1, "", "a", [], [0]])), list(filter(str.isdigit, "a1b2")))
m = map(abs, [-1, -2])
print(next(m), list(m), list(m))


def loud(x):
    print("called", x)
    return x > 1


lazy = filter(loud, [1, 2, 3])
print("nothing called yet")
print(next(lazy), list(lazy))
print(sum(map(int, input_line.split())) if (input_line := "1 2 3") else 0, sorted(map(str.lower, ["B", "a"])), set(map(type, [1, "a"])) == {int, str})
for action in (lambda: map(), lambda: map(abs), lambda: list(map(5, [1])), lambda: filter(None), lambda: filter(None, 5), lambda: list(map(abs, ["a"])), lambda: list(map(lambda a: a, [1], [2]))):
    try:
        print(action())
    except TypeError as error:
        print(error)
