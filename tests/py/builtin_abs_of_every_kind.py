# abs: of every number type, of classes with __abs__, of what has none.
import math


class Distance:
    def __init__(self, length):
        self.length = length

    def __abs__(self):
        return ("absolute", self.length)


class OnNone:
    __abs__ = None


class Broken:
    def __abs__(self):
        raise ValueError("no absolute value")


class Whole(int):
    pass


class WholeAbs(int):
    def __abs__(self):
        return "mine"


def attempt(*arguments, **keywords):
    try:
        result = abs(*arguments, **keywords)
        print(type(result).__name__, repr(result))
    except Exception as error:
        print(type(error).__name__, error)


for number in (0, -0, 5, -5, 2 ** 64, -2 ** 64, True, False, 0.0, -0.0, -1.5, float("-inf"),
               float("nan"), 3 + 4j, -3 - 4j, 1e-320 + 0j, complex("inf-nanj"), complex("nan"),
               Whole(-7), Whole(7), WholeAbs(-7), Distance(-3)):
    attempt(number)
print(math.copysign(1, abs(-0.0)), math.copysign(1, abs(complex(-0.0, -0.0))))
big = 10 ** 30
print(abs(big) is big, abs(-5) is abs(5), type(abs(True)))
for wrong in ("5", b"5", None, [1], (1,), {1}, {}, Distance, OnNone(), Broken(), range(2), abs):
    attempt(wrong)
attempt()
attempt(1, 2)
attempt(x=1)
attempt(1e200 + 1e200j)
attempt(complex(1.7e308, 1.7e308))
print((-5).__abs__(), (-5.5).__abs__(), (3 - 4j).__abs__(), Whole.__abs__(Whole(-2)))
try:
    int.__abs__(1.5)
except TypeError as error:
    print(error)
broken = Distance(1)
broken.__abs__ = lambda: "of the instance"
attempt(broken)
