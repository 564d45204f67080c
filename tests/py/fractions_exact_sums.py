# fractions.Fraction: making, arithmetic with other numbers, rounding, limits, hashing.
import math
from decimal import Decimal
from fractions import Fraction as F

for source in ('3/4', ' -7 ', '1_000/3', '2.5e-2', '+.5', 0.1, Decimal('1.25'), F(6, -4), True,
               '-0/5'):
    print(F(source), end=' ')
print(F(), F(6, 4), F(F(1, 2), F(3, 4)), F(3, F(1, 2)), F.from_float(0.75),
      F.from_decimal(Decimal('0.2')))
a, b = F(7, 3), F(-2, 5)
for name in 'a + b|a - b|a * b|a / b|a // b|a % b|divmod(a, b)|a ** 2|a ** -2|b ** 3'.split('|'):
    print(name, '=', eval(name), end='; ')
print()
print(a + 1, 1 - a, 2 * a, 1 / a, 7 // a, 5 % a, a + 0.5, a * 1j, 2 ** F(3), 4 ** F(1, 2),
      2.0 ** F(1, 2), a // 0.5)
print(-b, +b, abs(b), bool(F(0)), int(b), float(a), complex(a), math.floor(b), math.ceil(b),
      math.trunc(a))
print(round(a), round(F(5, 2)), round(F(7, 2)), round(F(1, 3), 3), round(F(1250), -2),
      round(F(-5, 2)))
print(F(1, 2) == 0.5, F(1, 2) == Decimal('0.5'), F(2) == 2, F(1, 3) < 0.3334, F(1, 3) > F(1, 4),
      F(1, 2) == '1/2', F(1) == 1 + 0j)
print(hash(F(1, 2)) == hash(0.5), hash(F(4, 2)) == hash(2), {F(1, 2): 'half'}[0.5],
      len({F(3), 3, 3.0}))
print(F(math.pi).limit_denominator(100), F(math.pi).limit_denominator(10),
      F('3.14159').limit_denominator(1000),
      F(1, 3).limit_denominator(1))
print(repr(a), str(F(4, 2)), a.numerator, a.denominator, a.as_integer_ratio(), F(-3, 6).numerator,
      a.real, a.imag, a.conjugate())
print(sum([F(1, n) for n in range(1, 11)]), sum(F(1, 2 ** n) for n in range(1, 20)),
      max(F(1, 3), 0.3, F(2, 7)), math.prod([F(2, 3)] * 5))
print(sorted([F(3, 4), 0.7, F(2, 3), 1]), F(10 ** 30, 3) // 1, math.isclose(F(1, 3), 1 / 3),
      F(3, 2) == F('1.5'))


class Half(F):
    def __new__(cls, number):
        return super().__new__(cls, number, 2)


print(Half(3), repr(Half(3)), type(Half(3) + 1).__name__, Half(4) == 2, isinstance(Half(1), F))
egyptian, rest = [], F(5, 121)
while rest and len(egyptian) < 3:
    egyptian.append(F(1, math.ceil(1 / rest)))
    rest -= egyptian[-1]
print(egyptian, rest)
for wrong in (lambda: F(1, 0), lambda: F('1/0'), lambda: F('a'), lambda: F('1/2/3'),
              lambda: F(1.5, 2),
              lambda: F(None), lambda: F(float('nan')), lambda: F(float('inf')), lambda: a / 0,
              lambda: a % 0,
              lambda: a + 'x', lambda: a < 1j, lambda: F(0) ** -1, lambda: a + Decimal(1),
              lambda: a.limit_denominator(0), lambda: F.from_float('1'), lambda: F('1 /2'),
              lambda: F('1.5/2'),
              lambda: setattr(a, 'numerator', 5), lambda: F.from_decimal(1.5),
              lambda: round(a, 'x'),
              lambda: F(Decimal('NaN')), lambda: F('2', 3), lambda: divmod(a, F(0))):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__ + ':', error)
