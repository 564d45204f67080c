# enumerate: every kind of start, sources that fail, the pairs it gives, its iterator.


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


def attempt(function, *arguments, **keywords):
    try:
        print(repr(function(*arguments, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


def pairs(*arguments, **keywords):
    return list(enumerate(*arguments, **keywords))


for start in (0, 1, -2, True, Index(7), 2 ** 62, 2 ** 63 - 2, 2 ** 63 - 1, 2 ** 63, -2 ** 63 - 1,
              10 ** 20):
    attempt(pairs, "abc", start)
for wrong in (1.0, "1", None, Index("x"), [0]):
    attempt(pairs, "abc", wrong)
attempt(pairs, iterable="ab", start=5)
attempt(pairs, start=5, iterable="ab")
attempt(pairs, "ab", start=Index(3))
attempt(pairs)
attempt(pairs, 5)
attempt(pairs, None)
attempt(pairs, "a", 1, 2)
attempt(pairs, "a", first=1)
attempt(pairs, "a", iterable="b")
iterator = enumerate(["x", "y", "z"])
print(iter(iterator) is iterator, next(iterator), list(iterator), list(iterator), next(iterator,
        "end"))
first, second = enumerate("ab")
print(first is not second, type(first), first, second)
kept = [pair for pair in enumerate("abc")]
print(kept, len({id(pair) for pair in kept}))
print(dict(enumerate("ab")), {letter: place for place, letter in enumerate("ab", 1)})
for place, (left, right) in enumerate(zip("ab", "cd")):
    print(place, left, right, end="; ")
print()


def fails_at_two():
    yield "zero"
    yield "one"
    raise RuntimeError("the source failed")


reading = enumerate(fails_at_two())
for turn in range(4):
    attempt(next, reading)
numbers = [1, 2, 3, 4, 5, 6]
for place, number in enumerate(numbers):
    if number % 2 == 0:
        del numbers[place]
    print(place, number, numbers)
print(hasattr(enumerate([]), "__len__"), hasattr(enumerate([]), "__length_hint__"))
attempt(lambda: enumerate([1])[0])
attempt(lambda: reversed(enumerate([1])))
print(enumerate[int], isinstance(enumerate(""), enumerate), max(enumerate([3, 9, 4]),
        key=lambda p: p[1]))


class Numbered(enumerate):
    pass


print(list(Numbered("q", 9)), Numbered.__mro__[1].__name__)
