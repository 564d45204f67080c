"""Special methods that give an instance of a class derived from the number's: a warning."""
import enum
import warnings


class Fraction(float):
    pass


class ToFloat:
    def __float__(self):
        return Fraction(2)


class ToInt:
    def __int__(self):
        return True


class Truncated:
    def __trunc__(self):
        return 3


class Index:
    def __index__(self):
        return True


class Point(complex):
    pass


class ToComplex:
    def __complex__(self):
        return Point(1)


class Colour(enum.Enum):
    RED = 1


uses = [lambda: float(ToFloat()), lambda: int(ToInt()), lambda: int(Truncated()),
        lambda: [1, 2, 3][Index()], lambda: bin(Index()), lambda: hex(Index()),
        lambda: float(Index()), lambda: range(Index()), lambda: complex(ToComplex()),
        lambda: complex(Index())]
for use in uses:
    print(repr(use()))
try:
    "x" in Colour
except TypeError as error:
    print(error)

warnings.simplefilter("error")
for use in uses + [lambda: "x" in Colour]:
    try:
        print(repr(use()))
    except DeprecationWarning as warning:
        print(warning)

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    for use in uses:
        use()
print([warning.lineno for warning in caught])
warnings.simplefilter("ignore")
print([use() for use in uses])


class Wrong:
    def __index__(self):
        return "1"

    __int__ = __float__ = __complex__ = __index__


for make in int, float, complex, bin, lambda wrong: [1][wrong]:
    try:
        make(Wrong())
    except TypeError as error:
        print(error)
