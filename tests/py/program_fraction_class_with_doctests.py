# A class of ratios whose documentation is its test: doctest.testmod at the end, also of errors and repr.
"""Ratios of whole numbers.

>>> Ratio(6, -4) + 1
Ratio(-1, 2)
>>> sum([Ratio(1, n) for n in (2, 3, 6)], Ratio(0))
Ratio(1, 1)
"""
import doctest
from math import gcd


class Ratio:
    """A ratio in lowest terms.

    >>> half, third = Ratio(1, 2), Ratio(1, 3)
    >>> half + third, half - third, half * third, half / third
    (Ratio(5, 6), Ratio(1, 6), Ratio(1, 6), Ratio(3, 2))
    >>> half > third, half == Ratio(2, 4), half != 0.5
    (True, True, False)
    >>> {half: 1}[Ratio(3, 6)]
    1
    >>> Ratio(1, 0)
    Traceback (most recent call last):
    ZeroDivisionError: Ratio(1, 0)
    """

    def __init__(self, top, bottom=1):
        if bottom == 0:
            raise ZeroDivisionError(f"Ratio({top}, 0)")
        common = gcd(top, bottom) * (1 if bottom > 0 else -1)
        self.top, self.bottom = top // common, bottom // common

    def __repr__(self):
        return f"Ratio({self.top}, {self.bottom})"

    def __add__(self, other):
        other = Ratio.of(other)
        return Ratio(self.top * other.bottom + other.top * self.bottom, self.bottom * other.bottom)

    def __sub__(self, other):
        return self + Ratio.of(other) * -1

    def __mul__(self, other):
        other = Ratio.of(other)
        return Ratio(self.top * other.top, self.bottom * other.bottom)

    def __truediv__(self, other):
        """
        >>> Ratio(1, 2) / 0     # doctest: +ELLIPSIS
        Traceback (most recent call last):
            ...
        ZeroDivisionError: Ratio(..., 0)
        """
        return self * Ratio(other.bottom, other.top) if isinstance(other, Ratio) else self / Ratio(other)

    def __eq__(self, other):
        if isinstance(other, float):
            return float(self) == other
        return (self - other).top == 0

    def __gt__(self, other):
        return (self - other).top > 0

    def __hash__(self):
        return hash((self.top, self.bottom))

    def __float__(self):
        """
        >>> float(Ratio(1, 8)), f"{float(Ratio(2, 3)):.4f}"
        (0.125, '0.6667')
        """
        return self.top / self.bottom

    @staticmethod
    def of(value):
        """
        >>> Ratio.of(3), Ratio.of("3/4")
        (Ratio(3, 1), Ratio(3, 4))
        >>> Ratio.of([])
        Traceback (most recent call last):
            ...
        TypeError: no ratio: []
        """
        match value:
            case Ratio():
                return value
            case int():
                return Ratio(value)
            case str() if "/" in value:
                return Ratio(*map(int, value.split("/")))
        raise TypeError(f"no ratio: {value!r}")

    @property
    def mixed(self):
        """The whole part and the rest.

        >>> Ratio(-7, 3).mixed
        (-3, Ratio(2, 3))
        >>> Ratio(22, 7).mixed == (3, Ratio(1, 7))
        True
        """
        whole, rest = divmod(self.top, self.bottom)
        return whole, Ratio(rest, self.bottom)


def wrong():
    """
    >>> 1 + 1
    3
    >>> "a" * 2
    4
    """


print(doctest.testmod(verbose=False))
for test in doctest.DocTestFinder().find(Ratio, "Ratio"):
    print(test.name, len(test.examples))
print(__doc__ is None)
