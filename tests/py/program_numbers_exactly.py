"""Numbers: Miller-Rabin, continued fractions, digits of pi, Egyptian fractions, matrices of fractions, polynomials, Newton."""
import cmath
import math
from decimal import Decimal, getcontext, localcontext
from fractions import Fraction
from itertools import count, islice, takewhile
from numbers import Rational


def is_prime(n):
    if n < 2 or n % 2 == 0:
        return n == 2
    s = (n - 1 & -(n - 1)).bit_length() - 1
    d = n - 1 >> s
    for a in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        x = pow(a, d, n)
        if a % n == 0 or x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def pi_digits():
    """Gibbons' spigot."""
    q, r, t, k, n, l = 1, 0, 1, 1, 3, 3
    while True:
        if 4 * q + r - t < n * t:
            yield n
            q, r, n = 10 * q, 10 * (r - n * t), 10 * (3 * q + r) // t - 10 * n
        else:
            q, r, t, k, n, l = q * k, (2 * q + r) * l, t * l, k + 1, (q * (7 * k + 2) + r * l) // (t * l), l + 2


def continued(x):
    while True:
        whole = math.floor(x)
        yield whole
        if x == whole:
            return
        x = 1 / (x - whole)


def egyptian(f):
    while f:
        part = Fraction(1, math.ceil(1 / f))
        yield part
        f -= part


class Matrix:
    def __init__(self, rows):
        self.rows = [[Fraction(x) for x in row] for row in rows]

    def __matmul__(self, other):
        return Matrix([[sum(a * b for a, b in zip(row, column)) for column in zip(*other.rows)] for row in self.rows])

    def __eq__(self, other):
        return self.rows == other.rows

    def __str__(self):
        cells = [[str(x) for x in row] for row in self.rows]
        widths = [max(map(len, column)) for column in zip(*cells)]
        return "\n".join(" ".join(cell.rjust(w) for cell, w in zip(row, widths)) for row in cells)

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    def inverse(self):
        n = len(self.rows)
        rows = [row + unit for row, unit in zip([r[:] for r in self.rows], Matrix.identity(n).rows)]
        for i in range(n):
            pivot = next((j for j in range(i, n) if rows[j][i]), None)
            if pivot is None:
                raise ZeroDivisionError("singular matrix")
            rows[i], rows[pivot] = rows[pivot], rows[i]
            rows[i] = [x / rows[i][i] for x in rows[i]]
            for j in range(n):
                if j != i:
                    rows[j] = [x - rows[j][i] * y for x, y in zip(rows[j], rows[i])]
        return Matrix([row[n:] for row in rows])


class Polynomial:
    """Coefficients from the constant on."""

    def __init__(self, *coefficients):
        self.c = list(coefficients)
        while len(self.c) > 1 and self.c[-1] == 0:
            self.c.pop()

    def __call__(self, x):
        total = 0
        for c in reversed(self.c):
            total = total * x + c
        return total

    def __add__(self, other):
        longest = max(len(self.c), len(other.c))
        return Polynomial(*(a + b for a, b in zip(self.c + [0] * (longest - len(self.c)), other.c + [0] * (longest - len(other.c)))))

    def __mul__(self, other):
        if isinstance(other, Rational):
            return Polynomial(*(c * other for c in self.c))
        made = [0] * (len(self.c) + len(other.c) - 1)
        for i, a in enumerate(self.c):
            for j, b in enumerate(other.c):
                made[i + j] += a * b
        return Polynomial(*made)

    __rmul__ = __mul__

    def __neg__(self):
        return -1 * self

    def __sub__(self, other):
        return self + -other

    def __pow__(self, n):
        made = Polynomial(1)
        for _ in range(n):
            made *= self
        return made

    def __divmod__(self, other):
        rest, quotient = self, Polynomial(0)
        while len(rest.c) >= len(other.c) and rest.c != [0]:
            term = Polynomial(*[0] * (len(rest.c) - len(other.c)), Fraction(rest.c[-1]) / other.c[-1])
            quotient, rest = quotient + term, rest - term * other
        return quotient, rest

    def derivative(self):
        return Polynomial(*(n * c for n, c in enumerate(self.c) if n)) if len(self.c) > 1 else Polynomial(0)

    def __str__(self):
        terms = []
        for n, c in reversed(list(enumerate(self.c))):
            if c or len(self.c) == 1:
                sign = "-" if c < 0 else "+"
                size = abs(c)
                body = f"{size}" if n == 0 or size != 1 else ""
                terms.append(f"{sign} {body}{'x' if n else ''}{f'^{n}' if n > 1 else ''}")
        return " ".join(terms).removeprefix("+ ").replace("- ", "-", 1 if terms[0][0] == "-" else 0)


print([n for n in range(2, 60) if is_prime(n)], is_prime(2**89 - 1), is_prime(2**67 - 1), is_prime(3215031751))
print("".join(map(str, islice(pi_digits(), 50))))
print(list(continued(Fraction(415, 93))), list(islice(continued(math.sqrt(2)), 8)), *egyptian(Fraction(7, 15)))
print(Fraction(math.pi).limit_denominator(1000), Fraction("-0.125"), Fraction(3, 4) ** -2, Fraction(7, 2).__round__(), round(Fraction(22, 7), 2))
m = Matrix([[2, 1, 1], [1, 3, 2], [1, 0, 0]])
print(m.inverse(), m @ m.inverse() == Matrix.identity(3), sep="\n")
try:
    Matrix([[1, 2], [2, 4]]).inverse()
except ZeroDivisionError as error:
    print(error)
p = Polynomial(-1, 0, 1)
q = Polynomial(1, 1)
print(p, "|", p * q, "|", p + q, "|", p - p, "|", q**3, "|", *divmod(p * q, q), "|", (p * q).derivative(), p(Fraction(1, 2)))
root = 1.0
for step in takewhile(lambda step: abs(root * root - 2) > 1e-15, count(1)):
    root -= (root * root - 2) / (2 * root)
print(root, root == math.sqrt(2), math.isclose(root, 2**0.5), math.ulp(root))
with localcontext() as context:
    context.prec = 40
    print(Decimal(2).sqrt(), Decimal(1).exp(), (Decimal(10) / 3).quantize(Decimal("1e-10")), getcontext().prec)
print(getcontext().prec, [round(x, 1) for x in (0.25, 0.35, 2.675, -1.55)], sum([0.1] * 10), math.fsum([0.1] * 10))
roots = [cmath.rect(1, 2 * math.pi * k / 5) for k in range(5)]
print([f"{z:.3f}" for z in roots], abs(sum(roots)) < 1e-12, cmath.phase(-1), cmath.sqrt(-4), complex("1+2j") ** 2)
print(math.comb(52, 5), math.perm(5, 2), math.factorial(25), math.isqrt(10**21), math.lcm(*range(1, 21)), math.prod(range(1, 8)))
print(bin(1234567)[::-1], f"{255:08b} {255:o} {-255:x} {1e6:,.2f} {1234567:_}", int("zz", 36), (-7) // 2, -7 % 3, divmod(-7, -2))
