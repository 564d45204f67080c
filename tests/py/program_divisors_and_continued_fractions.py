# Perfect, abundant and amicable numbers; continued fractions, Pell, Farey, Egyptian fractions, happy numbers.
from fractions import Fraction
from itertools import count, islice, takewhile
from math import isqrt, pi, prod


def factors(n):
    for p in count(2):
        if p * p > n:
            break
        power = 0
        while n % p == 0:
            n, power = n // p, power + 1
        if power:
            yield p, power
    if n > 1:
        yield n, 1


def sigma(n):
    return prod((p ** (k + 1) - 1) // (p - 1) for p, k in factors(n))


def divisors(n):
    found = [1]
    for p, power in factors(n):
        found = [d * p ** k for d in found for k in range(power + 1)]
    return sorted(found)


def totient(n):
    return n - n // 2 if n < 3 else prod(p ** (k - 1) * (p - 1) for p, k in factors(n))


def kind(n):
    rest = sigma(n) - n
    return "perfect" if rest == n else "abundant" if rest > n else "deficient"


def terms(x):
    while True:
        whole = x.numerator // x.denominator
        yield whole
        if x == whole:
            return
        x = 1 / (x - whole)


def root_terms(n):
    whole = isqrt(n)
    a, m, d = whole, 0, 1
    yield a
    while whole * whole != n:
        m = d * a - m
        d = (n - m * m) // d
        a = (whole + m) // d
        yield a


def convergents(parts):
    h, k = (1, 0), (0, 1)
    for a in parts:
        h, k = (a * h[0] + h[1], h[0]), (a * k[0] + k[1], k[0])
        yield h[0], k[0]


def pell(n):
    return next((x, y) for x, y in convergents(root_terms(n)) if x * x - n * y * y == 1)


def farey(n):
    a, b, c, d = 0, 1, 1, n
    yield Fraction(a, b)
    while c <= n:
        k = (n + b) // d
        a, b, c, d = c, d, k * c - a, k * d - b
        yield Fraction(a, b)


def egyptian(x):
    while x:
        unit = Fraction(1, -(-x.denominator // x.numerator))
        yield unit
        x -= unit


def happy(n, seen=()):
    return n == 1 or n not in seen and happy(sum(int(d) ** 2 for d in str(n)), (*seen, n))


print([n for n in range(2, 9000) if kind(n) == "perfect"], [n for n in range(2, 71) if kind(n) == "abundant"])
partner = {n: sigma(n) - n for n in range(2, 3000)}
print([(a, b) for a, b in partner.items() if a < b and partner.get(b) == a])
print(divisors(360), dict(factors(360)), divisors(97), divisors(1), [totient(n) for n in range(1, 16)])
print(list(terms(Fraction(415, 93))), list(terms(Fraction(-7, 3))), list(terms(Fraction(pi)))[:8])
print([f"{a}/{b}" for a, b in islice(convergents(terms(Fraction(pi))), 6)])
for n in (2, 7, 9, 23):
    print(n, list(islice(root_terms(n), 9)), [f"{a}/{b}" for a, b in islice(convergents(root_terms(n)), 5)])
print({n: pell(n) for n in (2, 3, 7, 13, 61)})
print(*farey(5), sep=" < ")
print([" + ".join(map(str, egyptian(Fraction(*x)))) for x in ((3, 4), (6, 7), (5, 121), (3, 2))])
print([n for n in range(50) if happy(n)], Fraction(pi).limit_denominator(1000))
for wrong in (lambda: pell(9), lambda: next(egyptian(Fraction(0))), lambda: Fraction(1, 0)):
    try:
        wrong()
    except (StopIteration, ZeroDivisionError) as error:
        print(type(error).__name__, error)
