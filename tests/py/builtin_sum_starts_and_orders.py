# sum: starts of every kind, order of additions, whole numbers past a machine word, refusals.
from fractions import Fraction


class Vector:
    def __init__(self, *parts):
        self.parts = parts

    def __add__(self, other):
        print(f"{self!r}+{other!r}", end=" ")
        return Vector(*map(sum, zip(self.parts, other.parts)))

    def __radd__(self, other):
        print(f"{other!r}+{self!r} reflected", end=" ")
        return self

    def __repr__(self):
        return f"V{self.parts}"


class Whole(int):
    def __add__(self, other):
        return "mine"

    __radd__ = __add__


class InPlace(list):
    def __iadd__(self, other):
        print("never used")
        return self


def attempt(*arguments, **keywords):
    try:
        result = sum(*arguments, **keywords)
        print(type(result).__name__, repr(result))
    except Exception as error:
        print(type(error).__name__, error)


attempt([Vector(1, 2), Vector(3, 4), Vector(5, 6)])
attempt([Vector(1, 2), Vector(3, 4)], Vector(0, 0))
attempt([Vector(1, 2)], start=None)
for values in ([], [True, True], [1, 2.5], [2.5, 1], [1, 2j], [0.1] * 3, [1e16, 1.0, -1e16],
               [2 ** 62, 2 ** 62, 2 ** 62], [-2 ** 63, -1], [2 ** 63 - 1, 1, -1], [1, 2 ** 100,
                       -2 ** 100], [2 ** 63, 0.5],
               [Fraction(1, 3)] * 3, [1, Fraction(1, 2), 0.25], [-0.0], [-0.0, -0.0],
               [float("inf"), float("-inf")], [1.5, True, 2], [0.5, 2 ** 64], [1.0, 10 ** 400],
               [Whole(1), 2], [1, Whole(2), 3],
               range(101), {1: "a", 2: "b"}, {3, 4}, iter([5, 6]), b"ab", (x for x in (1, 2)),
               [[1], [2]], ["a"], [None], [1, "a"], [1.5, "a"], ["1", 2], [()]):
    attempt(values)
for start in (10, 1.5, True, 2j, [], (), "", "text", b"", bytearray(), None, {}, Fraction(1, 2),
              -0.0, 2 ** 63 - 1, InPlace([0])):
    attempt([], start)
    attempt([1], start)
    attempt([[1], [2]], start)
attempt(["a", "b"], "")
attempt([b"a"], b"")
attempt([(1,), (2, 3)], ())
attempt([-0.0], -0.0)
attempt()
attempt(5)
attempt(None)
attempt([1], 2, 3)
attempt(start=5)
attempt([1], begin=5)
attempt(iterable=[1])
first = [0]
total = sum([[1], [2]], first)
print(total, first, total is first)
total = sum([], first)
print(total is first, sum([], total) is total)
