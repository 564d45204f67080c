def compose(*functions):
    def composed(x):
        for function in reversed(functions):
            x = function(x)
        return x

    return composed


print(compose(str, abs, int)("-5") + "!")
print(list(map(lambda a, b: a * b, [1, 2, 3], [4, 5, 6])))
print(list(filter(lambda s: s, ["a", "", "b"])), list(filter(None, [0, 1, 2])))


def reduce(function, items, start):
    for item in items:
        start = function(start, item)
    return start


print(reduce(lambda a, b: a * b, range(1, 6), 1))
operations = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "max": max}
for name, operation in operations.items():
    print(name, operation(7, 3))


def partial(function, *first):
    return lambda *rest: function(*first, *rest)


print(partial(pow, 2)(10))
print(max(["aa", "b", "cccc"], key=len), sorted({"b": 1, "a": 2}.items(), key=lambda kv: kv[1]))
