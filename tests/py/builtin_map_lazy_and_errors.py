# map: one or more iterables, shortest wins, laziness, errors on the way, reading after the end.


def attempt(function, *arguments, **keywords):
    try:
        print(repr(function(*arguments, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


def source(name, values):
    for value in values:
        print(name, value, end="; ")
        yield value
    print(name, "ends", end="; ")


mapped = map(lambda a, b: (a, b), source("left", [1, 2, 3]), source("right", [1, 2]))
print("nothing read yet")
print(next(mapped))
print(next(mapped))
print(next(mapped, "end"))
print(next(mapped, "end again"))
print(list(map(lambda *all: all, "abc", range(2), [True, False, None])))
print(list(map(pow, [2, 3, 4], [5, 2, 1])), list(map(max, "az", "by")), list(map(str, [])))
print(list(map(int, "1 2 3".split())), list(map(len, ["", "a", "bc"])), list(map(ord,
        b"ab" and "ab")))
print(list(map("{}-{}".format, "ab",
        "cd")))
print(sum(map(bool, [0, 1, 2])), sorted(map(abs, [-3, 1, -2])), max(map(len, ["aa", "b"])))
attempt(map)
attempt(map, None)
attempt(map, len, 5)
attempt(map, len, [], 5)
attempt(lambda: list(map(None, [])))
attempt(lambda: list(map(None, [1])))
attempt(lambda: list(map(len, [1])))
attempt(lambda: list(map(len, ["a"], ["b"])))
attempt(lambda: list(map(lambda: 0, [1])))
attempt(lambda: map(len, "a", key=1))
attempt(lambda: len(map(len, "a")))
attempt(lambda: map(len, "a")[0])
attempt(lambda: next(map(len, [])))
halves = map(lambda value: 10 // value, [5, 0, 2])
for turn in range(4):
    attempt(next, halves)
print(iter(halves) is halves, hasattr(halves, "__length_hint__"), type(halves).__name__)


def stops(value):
    if value == 3:
        raise StopIteration("three")
    return value


print(list(map(stops, [1, 2, 3, 4])))
attempt(lambda: [stops(value) for value in [1, 3]])
attempt(lambda: list(stops(value) for value in [1, 3]))
shared = iter(range(7))
print(list(map(lambda a, b: a * 10 + b, shared, shared)), list(shared))


class Doubling(map):
    def __next__(self):
        return super().__next__() * 2


print(list(Doubling(len, ["a", "bcd"])), list(map(lambda pair: pair[1], enumerate("xy"))))
