# math: whole numbers (gcd, lcm, isqrt, comb, perm, factorial), sums, splits and their refusals.
import math
from fractions import Fraction

print(math.gcd(), math.gcd(12, -18, 30), math.gcd(0, 5), math.gcd(2 ** 100, 6 ** 50) == 2 ** 50,
      math.lcm(4, 6, 10), math.lcm(), math.lcm(0, 3), math.lcm(-4, 6))
print([math.isqrt(n) for n in (0, 1, 15, 16, 10 ** 40 - 1)], math.factorial(20), math.factorial(0))
print([math.comb(6, k) for k in range(8)], math.perm(5), math.perm(5, 2), math.perm(2, 3),
      math.comb(100, 50))
print(math.prod([1, 2, 3], start=10), math.prod([]), math.prod([0.5, 4]),
      math.prod(['a', 3], start=1) if False else math.prod([[1], 2], start=1))
print(math.fsum([0.1] * 10), sum([0.1] * 10), math.fsum([1e100, 1, -1e100]), math.fsum([]),
      math.dist((1, 2), (4, 6)), math.hypot(3, 4, 12), math.hypot())
print(math.modf(-3.25), math.frexp(10), math.ldexp(0.625, 4), math.frexp(0), math.fmod(-7, 3),
      math.remainder(7, 4), math.remainder(5, 2), math.copysign(3, -0.0))
print(math.floor(-2.5), math.ceil(-2.5), math.trunc(-2.5), math.floor(Fraction(7, 2)),
      math.ceil(10 ** 20), math.fabs(-3))
print(math.isclose(1, 1 + 1e-10), math.isclose(0, 1e-12), math.isclose(0, 1e-12, abs_tol=1e-9),
      math.isclose(math.inf, math.inf), math.isclose(100, 101, rel_tol=0.01))
print(math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1e308), math.inf - 1,
      math.nan == math.nan, -math.inf < 10 ** 400)
print(math.log(8, 2), math.log2(1024), math.log10(1e-5), math.log1p(0),
      round(math.log(10 ** 400), 8),
      math.log2(2 ** 2000), math.exp(0), math.expm1(0), math.exp2(10), math.cbrt(-27))
print(math.degrees(math.pi), math.radians(180) == math.pi, math.sin(0), math.cos(0),
      math.atan2(0, -1) == math.pi, math.atan2(-0.0, 1), math.tau / math.pi, math.e)
print(math.nextafter(1, 2), math.nextafter(0, -1), math.ulp(1.0), math.ulp(0),
      math.sqrt(2) ** 2 == 2, math.pow(2, -1), math.pow(0, 0), math.pow(1, math.nan))
print(math.gamma(5), math.lgamma(1), math.erf(0), math.erfc(0), round(math.gamma(0.5) ** 2, 10),
      math.tanh(math.inf), math.acosh(1), math.asinh(0), math.atanh(0))


class Own:
    def __floor__(self):
        return 'floored'

    def __ceil__(self):
        return 'ceiled'

    def __trunc__(self):
        return 'cut'

    def __float__(self):
        return 6.25

    def __index__(self):
        return 9


own = Own()
print(math.floor(own), math.ceil(own), math.trunc(own), math.sqrt(own), math.isqrt(own),
      math.gcd(own, 6), math.factorial(own))
for wrong in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.log(-5),
              lambda: math.isqrt(-1), lambda: math.factorial(-1), lambda: math.factorial(2.0),
              lambda: math.comb(3, -1), lambda: math.perm(-3), lambda: math.gcd(1.5),
              lambda: math.exp(1000), lambda: math.pow(-8, 1 / 3), lambda: math.acos(2),
              lambda: math.fmod(1, 0), lambda: math.dist((1,), (1, 2)), lambda: math.floor('x'),
              lambda: math.floor(math.nan), lambda: math.ceil(math.inf),
              lambda: math.isclose(1, 1, rel_tol=-1), lambda: math.log(2, 1),
              lambda: math.fsum(['a']), lambda: math.fsum([math.inf, -math.inf]),
              lambda: math.sqrt('4'),
              lambda: math.gamma(-1), lambda: math.ldexp(1, 10 ** 10),
              lambda: math.sqrt(10 ** 400), lambda: math.sin(), lambda: math.remainder(math.inf, 1),
              lambda: math.comb(2.5, 1), lambda: math.atan(1, 2), lambda: math.prod(5),
              lambda: math.trunc(None), lambda: math.fsum([1e308, 1e308])):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__ + ':', error)
