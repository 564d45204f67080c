import math

print(math.pi, math.e, math.tau, math.inf, math.nan)
print(math.sqrt(16), math.sqrt(2), math.floor(2.7), math.ceil(2.1), math.trunc(-2.7), math.floor(-2.5))
print(math.factorial(10), math.gcd(12, 18), math.gcd(12, 18, 27), math.lcm(4, 6), math.comb(5, 2), math.perm(5, 2))
print(math.sin(0), math.cos(0), round(math.sin(math.pi / 2), 10), round(math.tan(1), 6), math.atan2(1, 1))
print(math.log(math.e), math.log(8, 2), math.log2(1024), math.log10(1000), math.exp(0), math.exp(1))
print(math.pow(2, 10), math.hypot(3, 4), math.degrees(math.pi), math.radians(180), math.fabs(-3))
print(math.isclose(0.1 + 0.2, 0.3), math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(5))
print(math.prod([1, 2, 3, 4]), math.fsum([0.1] * 10), sum([0.1] * 10), math.isqrt(17), math.copysign(3, -0.0))
print(math.modf(3.25), math.frexp(8), math.ldexp(0.5, 4), math.fmod(-7, 3), math.remainder(7, 4))
print(math.dist((0, 0), (3, 4)))
for action in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.factorial(-1), lambda: math.factorial(1.5), lambda: math.sqrt("x"), lambda: math.exp(1000), lambda: math.floor(math.inf), lambda: math.acos(2), lambda: math.sqrt(), lambda: math.nothing):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__ + ":", error)
