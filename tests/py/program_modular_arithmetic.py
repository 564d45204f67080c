# Numbers modulo n as a class made per modulus: inverses, orders, roots, remainders joined, primality, RSA.
from functools import lru_cache
from math import gcd, lcm


@lru_cache
def modulo(n):
    class Residue:
        modulus = n

        def __init__(self, value):
            self.value = int(value) % n

        def _other(operation):
            def method(self, other):
                if isinstance(other, int):
                    other = Residue(other)
                if type(other) is not Residue:
                    return NotImplemented
                return operation(self, other)
            return method

        __add__ = __radd__ = _other(lambda a, b: Residue(a.value + b.value))
        __mul__ = __rmul__ = _other(lambda a, b: Residue(a.value * b.value))
        __sub__ = _other(lambda a, b: Residue(a.value - b.value))
        __rsub__ = _other(lambda a, b: Residue(b.value - a.value))
        __truediv__ = _other(lambda a, b: a * b ** -1)
        __rtruediv__ = _other(lambda a, b: b * a ** -1)
        __eq__ = _other(lambda a, b: a.value == b.value)

        def __pow__(self, exponent):
            return Residue(pow(self.value, exponent, n))

        def __hash__(self):
            return hash((self.value, n))

        def __repr__(self):
            return f"{self.value} (mod {n})"

        def order(self):
            if gcd(self.value, n) != 1:
                raise ArithmeticError(f"{self} has no order")
            power, k = self, 1
            while power != 1:
                power, k = power * self, k + 1
            return k
    Residue.__name__ = Residue.__qualname__ = f"Mod{n}"
    return Residue


def join(*pairs):
    """The Chinese remainder of (rest, modulus) pairs."""
    rest, modulus = 0, 1
    for r, m in pairs:
        common = gcd(modulus, m)
        if (r - rest) % common:
            raise ValueError(f"{r} mod {m} contradicts {rest} mod {modulus}")
        rest += modulus * ((r - rest) // common * pow(modulus // common, -1, m // common) % (m // common))
        modulus = lcm(modulus, m)
        rest %= modulus
    return rest, modulus


def is_prime(n):
    if n < 41:
        return n in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37)
    odd, twos = n - 1, 0
    while odd % 2 == 0:
        odd, twos = odd // 2, twos + 1
    for base in (2, 3, 5, 7, 11, 13):
        x = pow(base, odd, n)
        if x not in (1, n - 1) and all((x := x * x % n) != n - 1 for _ in range(twos - 1)):
            return False
    return True


Mod7, Mod12 = modulo(7), modulo(12)
a, b = Mod7(10), Mod7(-2)
print(a, b, a + b, a - b, a * b, a / b, 1 / a, 2 - b, a ** -3, a == 3, {a, Mod7(3), 3} == {3, a})
print(modulo(7) is Mod7, Mod7.__name__, [Mod7(k).order() for k in range(1, 7)])
print([k for k in range(12) if gcd(k, 12) == 1], [Mod12(k) ** 2 == 1 for k in (1, 5, 7, 11)])
for wrong in (lambda: 1 / Mod12(4), lambda: Mod7(1) + Mod12(1), lambda: Mod12(6).order(),
              lambda: Mod7(1) + 0.5, lambda: join((1, 4), (2, 6)), lambda: Mod7("x")):
    try:
        print(wrong())
    except (ValueError, TypeError, ArithmeticError) as error:
        print(type(error).__name__, error)
print(join((2, 3), (3, 5), (2, 7)), join((3, 4), (5, 6)), join())
print([n for n in range(60) if is_prime(n)], [is_prime(n) for n in (561, 41041, 2 ** 61 - 1, 2 ** 67 - 1)])
p, q, e = 1009, 2003, 65537
n, d = p * q, pow(e, -1, lcm(p - 1, q - 1))
secret = [pow(ord(letter), e, n) for letter in "Rivest"]
print(secret, "".join(chr(pow(code, d, n)) for code in secret), e * d % lcm(p - 1, q - 1))
