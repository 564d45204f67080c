# cmath: polar forms, roots of unity, quadratic equations, branch sides, closeness, errors.
import cmath
import math


def tidy(number, places=6):
    real, imaginary = round(number.real, places) + 0.0, round(number.imag, places) + 0.0
    return complex(real, imaginary)


for number in (1, -1, 1j, -1j, 3 + 4j, -2 - 2j, 0):
    size, angle = cmath.polar(number)
    print(number, round(size, 6), round(angle, 6), tidy(cmath.rect(size, angle)), end='; ')
print()
print([tidy(cmath.exp(2j * cmath.pi * k / 6), 3) for k in range(6)])


def solve(a, b, c):
    root = cmath.sqrt(b * b - 4 * a * c)
    return tidy((-b + root) / (2 * a)), tidy((-b - root) / (2 * a))


print(solve(1, -3, 2), solve(1, 0, 1), solve(1, 2, 5), solve(2, 4j, -2))
print(cmath.sqrt(-4), cmath.sqrt(complex(-4, -0.0)), cmath.phase(-1),
      cmath.phase(complex(-1, -0.0)))
print(tidy(cmath.log(-1)), tidy(cmath.log(8, 2)), tidy(cmath.log10(1000)), tidy(cmath.log(1j)))
print([tidy(f(0.5 + 1j), 5) for f in (cmath.sin, cmath.cos, cmath.tan, cmath.sinh, cmath.cosh,
                                      cmath.tanh)])
print([tidy(f(0.5 + 1j), 5) for f in (cmath.asin, cmath.acos, cmath.atan, cmath.asinh, cmath.acosh,
                                      cmath.atanh)])
print(cmath.isclose(1 + 1e-10j, 1), cmath.isclose(1j, -1j), cmath.isclose(0, 1e-12j, abs_tol=1e-9))
print(cmath.isnan(complex(0, math.nan)), cmath.isinf(complex(math.inf, math.nan)),
      cmath.isfinite(1j))
print(cmath.inf, cmath.infj, cmath.nan, cmath.nanj, cmath.tau == 2 * cmath.pi, cmath.e == math.e)
print(tidy(cmath.exp(1j * cmath.pi) + 1), abs(cmath.exp(1j)) - 1 < 1e-12, tidy(cmath.acos(2)),
      tidy(cmath.asin(2)))


class Number:
    def __complex__(self):
        return 3 + 4j


class OnlyFloat:
    def __float__(self):
        return -9.0


print(cmath.sqrt(Number()), cmath.sqrt(OnlyFloat()), abs(complex(Number())),
      cmath.polar(Number())[0])
for wrong in (lambda: cmath.log(0), lambda: cmath.sqrt('x'), lambda: cmath.rect(1),
              lambda: cmath.atanh(1),
              lambda: cmath.exp(1000), lambda: cmath.phase(None),
              lambda: cmath.isclose(1, 1, rel_tol=-1),
              lambda: cmath.cosh(1000), lambda: cmath.log(1, 0), lambda: cmath.log(1, 1),
              lambda: cmath.atan(1j),
              lambda: cmath.rect(1, 'a'), lambda: cmath.polar(), lambda: cmath.rect(math.inf, 1j)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__ + ':', error)
