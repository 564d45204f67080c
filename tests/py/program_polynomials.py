# A class of polynomials: printing, arithmetic, division, gcd, derivatives, roots, interpolation, Sturm counts.
from fractions import Fraction
from itertools import zip_longest


class Polynomial:
    def __init__(self, *coefficients):
        """The highest power comes first, as it is written."""
        self.c = [Fraction(c) for c in coefficients[::-1]]
        while self.c and not self.c[-1]:
            self.c.pop()

    @classmethod
    def low_first(cls, coefficients):
        return cls(*list(coefficients)[::-1])

    @property
    def degree(self):
        return len(self.c) - 1

    def __call__(self, x):
        value = 0
        for c in reversed(self.c):
            value = value * x + c
        return value

    def __bool__(self):
        return bool(self.c)

    def __eq__(self, other):
        return self.c == _as(other).c

    def __add__(self, other):
        return self.low_first(a + b for a, b in zip_longest(self.c, _as(other).c, fillvalue=0))

    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        return self + -_as(other)

    def __mul__(self, other):
        other = _as(other)
        product = [0] * (len(self.c) + len(other.c))
        for i, a in enumerate(self.c):
            for j, b in enumerate(other.c):
                product[i + j] += a * b
        return self.low_first(product)

    __radd__, __rmul__ = __add__, __mul__

    def __pow__(self, n):
        return self * self ** (n - 1) if n else Polynomial(1)

    def __divmod__(self, other):
        if not other:
            raise ZeroDivisionError("division by the zero polynomial")
        quotient, rest = Polynomial(), self
        while rest.degree >= other.degree:
            term = Polynomial(rest.c[-1] / other.c[-1], *[0] * (rest.degree - other.degree))
            quotient, rest = quotient + term, rest - term * other
        return quotient, rest

    def derivative(self):
        return self.low_first(n * c for n, c in enumerate(self.c) if n)

    def monic(self):
        return self * (1 / self.c[-1])

    def __str__(self):
        text = ""
        for n, c in reversed([*enumerate(self.c)]):
            if c:
                sign = " - " if c < 0 else " + "
                size = "" if abs(c) == 1 and n else str(abs(c)) if abs(c).denominator == 1 else f"({abs(c)})"
                text += sign + size + ("" if not n else "x" if n == 1 else f"x^{n}")
        return text[3:] if text.startswith(" +") else "-" + text[3:] if text else "0"


def _as(value):
    return value if isinstance(value, Polynomial) else Polynomial(value)


def common(a, b):
    while b:
        a, b = b, divmod(a, b)[1]
    return a.monic()


def through(points):
    total = Polynomial()
    for i, (x, y) in enumerate(points):
        term = Polynomial(y)
        for other, _ in points[:i] + points[i + 1:]:
            term *= Polynomial(1, -other) * Fraction(1, x - other)
        total += term
    return total


def roots_between(p, low, high):
    chain = [p, p.derivative()]
    while chain[-1]:
        chain.append(-divmod(chain[-2], chain[-1])[1])

    def changes(x):
        signs = [q(x) > 0 for q in chain if q(x)]
        return sum(a != b for a, b in zip(signs, signs[1:]))
    return changes(low) - changes(high)


p, q = Polynomial(1, -6, 11, -6), Polynomial(1, -3, 2)
print(p, q, -p, p + q, p - q, p - p, p * q, q ** 3, 2 * q + 1, Polynomial("1/2", -1, "-2/3"), sep="\n")
print(*divmod(p, q), sep=" rest ")
print(*divmod(p, Polynomial(2, 1)), sep=" rest ")
print(common(p, q * Polynomial(1, 5)), "|", p.derivative(), "|", [str(p(x)) for x in range(-1, 5)])
print(p.degree, Polynomial().degree, bool(p - p), p == q, Polynomial(7) == 7, p(q(4)), p(0.5), p(1j))
print(through([(0, 1), (1, 3), (2, 11), (3, 31)]), "|", through([(1, 1), (3, 2)]))
print(roots_between(p, 0, 10), roots_between(p, Fraction(3, 2), 10), roots_between(Polynomial(1, 0, 1), -9, 9))
for wrong in (lambda: divmod(p, Polynomial()), lambda: through([(1, 2), (1, 3)]), lambda: Polynomial("x")):
    try:
        wrong()
    except (ArithmeticError, ValueError) as error:
        print(type(error).__name__, error)
print("can be hashed:", Polynomial.__hash__ is not None)
