def gcd_loop(a, b):
    while b:
        a, b = b, a % b
    return a


def gcd_recursive(a, b):
    return a if b == 0 else gcd_recursive(b, a % b)


def gcd_subtract(a, b):
    while a != b:
        if a > b:
            a -= b
        else:
            b -= a
    return a


def extended(a, b):
    if b == 0:
        return a, 1, 0
    g, x, y = extended(b, a % b)
    return g, y, x - a // b * y


def lcm(a, b):
    return a * b // gcd_loop(a, b)


import math

for a, b in [(48, 18), (17, 5), (1071, 462), (2 ** 30, 6 ** 10)]:
    print(a, b, gcd_loop(a, b), gcd_recursive(a, b), gcd_subtract(a, b), math.gcd(a, b), lcm(a, b))
    g, x, y = extended(a, b)
    print(f"  {g} = {x}*{a} + {y}*{b}", x * a + y * b == g)


class Fraction:
    def __init__(self, top, bottom=1):
        if bottom == 0:
            raise ZeroDivisionError("the bottom of a fraction must not be 0")
        g = gcd_loop(top, bottom)
        if bottom < 0:
            g = -abs(g)
        else:
            g = abs(g)
        self.top, self.bottom = top // g, bottom // g

    def __add__(self, other):
        return Fraction(self.top * other.bottom + other.top * self.bottom, self.bottom * other.bottom)

    def __mul__(self, other):
        return Fraction(self.top * other.top, self.bottom * other.bottom)

    def __eq__(self, other):
        return (self.top, self.bottom) == (other.top, other.bottom)

    def __lt__(self, other):
        return self.top * other.bottom < other.top * self.bottom

    def __repr__(self):
        return f"{self.top}/{self.bottom}" if self.bottom != 1 else str(self.top)


half, third = Fraction(1, 2), Fraction(2, 6)
print(half + third, half * third, Fraction(4, -8), Fraction(6, 3), half == Fraction(3, 6), sorted([half, third, Fraction(3, 4)]))
total = Fraction(0)
for n in range(1, 11):
    total = total + Fraction(1, n)
print(total)
try:
    Fraction(1, 0)
except ZeroDivisionError as error:
    print(error)
