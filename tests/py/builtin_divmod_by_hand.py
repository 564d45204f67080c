# divmod: signs, kinds of numbers, __divmod__ and __rdivmod__, and the promise x == q * y + r.
from fractions import Fraction


class Left:
    def __init__(self, answer):
        self.answer = answer

    def __divmod__(self, other):
        return self.answer

    def __repr__(self):
        return "Left"


class Right:
    def __rdivmod__(self, other):
        return ("right", other)

    def __repr__(self):
        return "Right"


class Whole(int):
    def __rdivmod__(self, other):
        return ("whole", other)


class FloorMod:
    def __floordiv__(self, other):
        return 1

    def __mod__(self, other):
        return 2


def attempt(*arguments, **keywords):
    try:
        print(arguments, divmod(*arguments, **keywords))
    except Exception as error:
        print(arguments, type(error).__name__, error)


for x in (7, -7, 2 ** 65, -2 ** 65, 0):
    for y in (1, -1, 3, -3, 2 ** 33, -2 ** 33, 10 ** 30):
        q, r = divmod(x, y)
        assert x == q * y + r and (r == 0 or (r < 0) == (y < 0)) and abs(r) < abs(y)
        print(q, r, end="; ")
    print()
for pair in ((7.5, 2), (-7.5, 2), (7.5, -2), (-0.0, 1), (0.0, -1), (1e300, 1e-10), (5, 0.5),
             (float("inf"), 2), (2, float("inf")), (-2, float("inf")), (float("nan"), 1),
             (True, 2), (5, True), (1, 0), (1.0, 0), (1, 0.0), (0.0, 0.0), (False, False),
             (1j, 1), (1, 1j), ("a", 1), (1, "a"), (None, 1), ([], []), ("%d", (1,)),
             (Fraction(7, 2), 1), (7, Fraction(3, 2)), (Fraction(1, 2), 0.25), (10 ** 400, 2.0)):
    attempt(*pair)
print(divmod(Left("left"), 1), divmod(1, Right()), divmod(5, Whole(2)), divmod(Whole(5), 2))
print(divmod(Left("first"), Right()), divmod(Left(None), 0))
attempt(Left(NotImplemented), 1)
attempt(Left(NotImplemented), Right())
try:
    divmod(FloorMod(), 1)
except TypeError as error:
    print(error)
attempt()
attempt(1)
attempt(1, 2, 3)
print((7).__divmod__(2), (7).__rdivmod__(2), (7).__divmod__(2.5), (7.0).__divmod__(2))
print((7.0).__rdivmod__(20), (7).__divmod__("x"), (7.0).__divmod__("x"), True.__divmod__(2))
