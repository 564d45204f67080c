# Equal numbers hash alike whatever their type; they are one key. Hashes of special values.
from decimal import Decimal
from fractions import Fraction
import sys

print(sys.hash_info.width, sys.hash_info.modulus == 2 ** 61 - 1, sys.hash_info.inf,
      sys.hash_info.nan, sys.hash_info.imag)
modulus = sys.hash_info.modulus
families = ([0, 0.0, -0.0, 0j, False, Fraction(0), Decimal(0), Decimal("-0.00")], [1, 1.0, True,
        1 + 0j, Fraction(1), Decimal("1.000")],
            [-1, -1.0, -1 + 0j, Fraction(-1), Decimal(-1)], [0.5, Fraction(1, 2), Decimal("0.5"),
                    0.5 + 0j], [2 ** 80, 2.0 ** 80, Fraction(2 ** 80), Decimal(2 ** 80)],
            [-2.25, Fraction(-9, 4), Decimal("-2.25")], [10 ** 300, Fraction(10 ** 300),
                    Decimal("1e300")], [1e300, Fraction(1e300), int(1e300)])
for family in families:
    print(all(a == b and hash(a) == hash(b) for a in family for b in family), len(set(family)),
          hash(family[0]), len({each: 1 for each in family}))
for number in (modulus, modulus - 1, modulus + 1, -modulus, 2 * modulus + 5, -modulus - 1, 2 ** 61,
               2 ** 62, -2 ** 63, 10 ** 30, -1, -2):
    print(hash(number), end=" ")
print()
for number in (0.1, 1.5, -0.75, 1e-300, 5e-324, 1e308, float("inf"), float("-inf"), 3.14159,
               2.0 ** -61, 2.0 ** 61):
    print(hash(number), end=" ")
print()
for number in (1j, 1 + 1j, -1j, 2.5 - 3j, complex("inf"), complex(0, float("inf")), -1 - 1j,
               1000003j):
    print(hash(number), end=" ")
print()
for number in (Fraction(1, 3), Fraction(-1, 3), Fraction(1, modulus), Fraction(-5, modulus),
               Decimal("0.1"), Decimal("Infinity"), Decimal("1e-20")):
    print(hash(number), end=" ")
print()
nan = float("nan")
print(hash(nan) == hash(nan), nan == nan, len({nan, nan}), len({nan: 1, float("nan"): 2}),
      nan in [nan], nan in {nan})
table = {1: "int"}
table[1.0] = "float"
table[True] = "bool"
table[1 + 0j] = "complex"
table[Decimal(1)] = "decimal"
print(table, [type(key).__name__ for key in table], {1.0, 1, True}, {True, 1}, {0: "a", False: "b",
        0.0: "c"})
print(2 ** 53 + 1 == float(2 ** 53 + 1), hash(2 ** 53 + 1) == hash(float(2 ** 53 + 1)),
      0.1 == Fraction(1, 10), 0.1 == Decimal("0.1"), Fraction(1, 10) == Decimal("0.1"))


class Own(int):
    def __hash__(self):
        return 5


class Same(int):
    def __eq__(self, other):
        return int(self) == other


for make in (lambda: hash(Own(1)), lambda: len({Own(1), 1}), lambda: hash(Same(1)),
             lambda: hash(Decimal("sNaN")), lambda: hash(Own), lambda: (5).__hash__(),
             lambda: True.__hash__()):
    try:
        print(make() if make() != hash(Own) else "class")
    except TypeError as error:
        print(error)


class Hash:
    def __init__(self, answer):
        self.answer = answer

    def __hash__(self):
        return self.answer


for answer in (-1, -2, 2 ** 61 - 1, 2 ** 63, 2 ** 64 - 1, -2 ** 63 - 1, True, 1.0, "1", None):
    try:
        print(hash(Hash(answer)), end="; ")
    except TypeError as error:
        print(error, end="; ")
print()
