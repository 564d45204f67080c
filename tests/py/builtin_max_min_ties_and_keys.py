# max and min: which of equals is given, how often key and comparisons run, every refusal.


class Noisy:
    def __init__(self, name, rank):
        self.name, self.rank = name, rank

    def __lt__(self, other):
        print(f"{self.name}<{other.name}", end=" ")
        return self.rank < other.rank

    def __gt__(self, other):
        print(f"{self.name}>{other.name}", end=" ")
        return self.rank > other.rank

    def __repr__(self):
        return self.name


class NoOrder:
    pass


def attempt(function, *arguments, **keywords):
    try:
        print(function.__name__, repr(function(*arguments, **keywords)))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


def key(value):
    print("key", value, end="; ")
    return abs(value)


nan = float("nan")
a, b, c = Noisy("a", 1), Noisy("b", 1), Noisy("c", 0)
for function in (max, min):
    attempt(function, a, b, c)
    attempt(function, [c, b, a])
    attempt(function, [a])
    attempt(function, -3, 3, 2, key=key)
    attempt(function, 1, 1.0, True)
    attempt(function, True, 1)
    attempt(function, [0.0, -0.0])
    attempt(function, nan, 1)
    attempt(function, 1, nan, 2)
    attempt(function, "b", "a", "\xe9", "")
    attempt(function, (1, "b"), (1, "a"), (0, "z"))
    attempt(function, [[2], [1, 9], []])
    attempt(function, {3: "x", 1: "z"})
    attempt(function, {"k": 1, "j": 2}, key={"k": 1, "j": 2}.get)
    attempt(function, iter(range(5)), default=9)
    attempt(function, (value for value in ()), default=None)
    attempt(function, [], default=[])
    attempt(function, [], key=len, default="d")
    attempt(function, [{1}, {1, 2}, {3}])
    for wrong in ((), ([],), (5,), (None,), (1, "a"), (1, None), (NoOrder(), NoOrder()), (1j, 2j),
                  ("",)):
        attempt(function, *wrong)
    attempt(function, 1, 2, default=0)
    attempt(function, 1, 2, key=5)
    attempt(function, [1], key=5)
    attempt(function, [1, 2], reverse=True)
    attempt(function, key=abs)
    attempt(function, [], default=1, key=None)
    attempt(function, "abc", "b", key=lambda text: 1 / 0)
