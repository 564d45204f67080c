"""int, float, complex, bool, Fraction, Decimal: equal numbers hash alike, order between kinds is exact."""
from decimal import Decimal
from fractions import Fraction

values = [0, 1, -1, 2, True, False, 0.0, -0.0, 1.0, 0.5, 1e16, 10 ** 16, 2 ** 53, 2 ** 53 + 1, float(2 ** 53), 1e308, 10 ** 308, 10 ** 400, float("inf"), -float("inf"),
          1 + 0j, 0.5 + 0j, 1j, Fraction(1, 2), Fraction(2, 1), Fraction(1, 3), Decimal("0.5"), Decimal(1), Decimal("0.1"), 0.1]
for a in values:
    equal = [repr(b) for b in values if a == b]
    print(repr(a), hash(a), equal)
    assert all(hash(a) == hash(b) for b in values if a == b)
for a in values:
    row = ""
    for b in values:
        try:
            row += "<" if a < b else ">" if a > b else "=" if a == b else "?"
        except TypeError:
            row += "x"
    print(repr(a)[:12].ljust(12), row)
print(hash(2 ** 61 - 1), hash(2 ** 61), hash(-1), hash(-2), hash(1e300), hash(0.1), hash(1.5), hash(1 + 2j), hash(10 ** 50), hash(Fraction(1, 7)), hash(Decimal("1e10")))
print(0.1 + 0.2 == 0.3, 0.1 + 0.2, 1 / 3, 2 / 3, 1e16 + 1, 1e22, 1e21, 123456789.123456789, 1e-5, 0.0001, 100000000000000000.0, 5e-324, 1.7976931348623157e308)
print(7 // 2, -7 // 2, 7 // -2, 7 % 3, -7 % 3, 7 % -3, 7.5 // 2, -7.5 % 2, 7.5 % -2, divmod(-7, 2), divmod(7.5, -2), 0.0 % -1, -0.0 // 1)
print(2 ** 10, 2 ** -1, (-2) ** 3, (-8) ** (1 / 3), 0 ** 0, 0.0 ** 0, 1 ** 1000, 2 ** 0.5, 10 ** 20, 10.0 ** 20, (-1) ** 0.5)
print(round(0.5), round(1.5), round(2.5), round(-0.5), round(2.675, 2), round(1234.5, -2), round(1e20), round(0.1, 5), round(5.0), round(5.5, 0), round(True))
print(int("7" * 30) % 97, int(1e20), int(-1.9), int(True), float("1e400"), float("-1_0.5"), float(" inf "), complex("1+2j"), complex(" -j "), complex(1, -0.0), bool(0.0), bool(1e-300))
print(3 & 5, 3 | 5, 3 ^ 5, ~3, -3 & 5, -3 | 5, 1 << 70, -1 >> 3, 2 ** 70 >> 65, True & False, True | 2, True ^ True, ~True, True + True, True * 3, -True)
for text in ("1 / 0", "1.0 / 0", "1 // 0", "1 % 0", "1.0 % 0", "0 ** -1", "0.0 ** -1", "1j / 0", "1j // 1", "1j % 1", "divmod(1j, 1)", "1j < 2j", "int('1.0')", "float('x')", "complex('1 + 2j')",
             "int(1e400)", "2.0 ** 10000", "(-2.0) ** 0.5", "1 << -1", "1.5 << 1", "1.5 & 1", "~1.5", "round(1.5, 1.5)", "round(float('inf'))", "round(float('nan'))", "int(float('nan'))", "float(10 ** 400)", "pow(2, 3, 0)", "pow(2.0, 3, 5)"):
    try:
        print(text, "=", repr(eval(text)))
    except Exception as error:
        print(text, type(error).__name__, error)
