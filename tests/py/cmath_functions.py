# Every function of cmath on ordinary numbers, to the last bit; arguments and errors.
import cmath
import math

ONE = "acos acosh asin asinh atan atanh cos cosh exp log log10 sin sinh sqrt tan tanh".split()
NUMBERS = [0, 1, -1, 1j, -1j, 0.5, -2.5, 3 + 4j, -3 + 4j, -0.25 - 0.125j, 0.9 + 0.1j, 1e-9 + 1j,
           2, -2 - 1e-12j, 1e200 + 1e-200j, 1e-310 + 1e-312j, 709.8 + 1j, -709.8 + 2j, 1e308 - 1e308j]


class Complex:
    def __complex__(self):
        return 3 - 4j


class NotComplex:
    def __complex__(self):
        return 3


class Float:
    def __float__(self):
        return 2.5


class Index:
    def __index__(self):
        return 3


class Number(complex):
    def __complex__(self):
        return 5j


class Real(float):
    def __complex__(self):
        return 5j


def show(function, *args, **keywords):
    try:
        result = function(*args, **keywords)
    except Exception as error:
        result = f"{type(error).__name__}: {error}"
    print(function.__name__, end=" ")
    print(*[a if isinstance(a, (int, float, complex, str)) else type(a).__name__ for a in args],
          end=" -> ")
    print(result)


print(cmath.e, cmath.pi, cmath.tau, cmath.inf, cmath.infj, cmath.nan, cmath.nanj)
print(cmath.e == math.e, cmath.pi == math.pi, cmath.tau == math.tau)
for name in ONE + ["phase", "polar"]:
    for number in NUMBERS:
        show(getattr(cmath, name), number)

for length in (0, 1, -1.5, 1e300):
    for angle in (0, -0.0, 1, -2.5, math.pi / 2, math.pi, 1e22):
        show(cmath.rect, length, angle)

for base in (2, 10, 1j, -1, 0.5 - 1j, 0, 1):
    for number in (8, 100, 1j, 0, 1, -3 + 1j):
        show(cmath.log, number, base)

for function in (cmath.sqrt, cmath.phase, cmath.polar, cmath.isnan, cmath.log):
    for given in (Complex(), NotComplex(), Float(), Index(), Number(4), Real(2), True, "1", None,
                  [], 10 ** 30):
        show(function, given)
    show(function)
    show(function, 1, 2, 3)
    show(function, z=1)

show(cmath.rect)
show(cmath.rect, 1)
show(cmath.rect, 1, 2, 3)
show(cmath.rect, 1j, 2)
show(cmath.rect, 1, "2")
show(cmath.rect, Float(), Index())
show(cmath.rect, r=1, phi=2)

show(cmath.isclose, 1 + 1j, 1 + 1.0000000001j)
show(cmath.isclose, 1 + 1j, 1 + 1.00001j)
show(cmath.isclose, 1 + 1j, 1 + 1.00001j, rel_tol=1e-4)
show(cmath.isclose, 0, 1e-10j)
show(cmath.isclose, 0, 1e-10j, abs_tol=1e-9)
show(cmath.isclose, a=5, b=Complex(), rel_tol=1)
show(cmath.isclose, 1, 1, rel_tol=-1)
show(cmath.isclose, 1, 1, abs_tol=-1)
show(cmath.isclose, 1, 1, rel_tol="a")
show(cmath.isclose, 1, 1, rel_tol=None)
show(cmath.isclose, 1, 1, abs_tol=1j)
show(cmath.isclose, 1, 1, 1)
show(cmath.isclose, 1)
show(cmath.isclose)
show(cmath.isclose, 1, 2, tolerance=1)
show(cmath.isclose, "1", 2)

# roots of unity, a quadratic, a little Fourier transform
roots = [cmath.exp(2j * cmath.pi * k / 5) for k in range(5)]
print(roots, abs(sum(roots)) < 1e-15)
a, b, c = 1, 2, 5
root = cmath.sqrt(b * b - 4 * a * c)
print((-b + root) / (2 * a), (-b - root) / (2 * a))
signal = [1, 2, 3, 4]
print([sum(x * cmath.exp(-2j * cmath.pi * k * n / 4) for n, x in enumerate(signal))
       for k in range(4)])
cmath.log(0)
