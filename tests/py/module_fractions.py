"""Fractions: construction, arithmetic, comparison, rounding, errors."""
import math
from fractions import Fraction as F


def show(label, work):
    try:
        print(label, '=', repr(work()))
    except Exception as error:
        print(label, '!', type(error).__name__, error)


for text in ['1/2', '.5', '1.', '1/-2', ' 1_0/3 ', '1e5', '1.5e-3', '1/2e3', '', '/', '1__0', '_1',
             '1_', '1._5', '1.5_5', '1e_5', '+.5', '- 5', '1e+1_0', '1/0', '5.E1', 'inf', '-0',
             '+', '-', '-.', 'e5', '1e', '1/', '/2', '1 /2', '\n-3/4\t', '1E-2', '--1']:
    show(repr(text), lambda: F(text))
for arguments in [(1.5, 2), ([],), (1, 0), ('1', 2), (float('nan'),), (float('inf'),), (None,),
                  (3, None), (True,), (1j,), (F(1, 2), F(3, 4)), (-4, -6), (4, -6), (0, -5),
                  (2.5,), (0.1,), ()]:
    show(arguments, lambda: F(*arguments))

values = [F(1, 2), F(-7, 3), F(5), F(0), 2, -3, 0.5, 2.5, 1j]
operations = [
    ('+', lambda a, b: a + b), ('-', lambda a, b: a - b), ('*', lambda a, b: a * b),
    ('/', lambda a, b: a / b), ('//', lambda a, b: a // b), ('%', lambda a, b: a % b),
    ('divmod', divmod), ('**', lambda a, b: a ** b), ('<', lambda a, b: a < b),
    ('==', lambda a, b: a == b), ('>=', lambda a, b: a >= b)]
for a in values:
    for b in values:
        if isinstance(a, F) or isinstance(b, F):
            for name, operation in operations:
                show(f'{a!r} {name} {b!r}', lambda: operation(a, b))

third = F(1, 3)
for name, work in [
        ('add text', lambda: third + 'a'), ('text add', lambda: 'a' + third),
        ('compare text', lambda: third < 'a'), ('equal None', lambda: third == None),
        ('hash', lambda: [hash(F(i, 7)) for i in range(-3, 4)]),
        ('hash of a multiple', lambda: (hash(F(1, 2**61 - 1)), hash(F(-1, 2**61 - 1)))),
        ('equal hashes', lambda: hash(F(5, 2)) == hash(2.5) and hash(F(4)) == hash(4)),
        ('str', lambda: (str(F(3)), str(F(3, 4)), f'{third}')),
        ('format', lambda: f'{third:.2f}'),
        ('int', lambda: (int(F(-7, 2)), int(F(7, 2)), math.trunc(F(-7, 2)))),
        ('floor ceil', lambda: (math.floor(F(-1, 2)), math.ceil(F(-1, 2)))),
        ('round', lambda: [round(F(n, 2)) for n in range(-5, 6)]),
        ('round digits', lambda: (round(F(15, 100), 1), round(F(1500), -3), round(F(22, 7), 3))),
        ('limit', lambda: [F(math.pi).limit_denominator(n) for n in (1, 7, 10, 100, 1000, 10**5)]),
        ('limit error', lambda: third.limit_denominator(0)),
        ('from_float', lambda: (F.from_float(0.25), F.from_float(3))),
        ('from_float error', lambda: F.from_float('a')),
        ('from_decimal error', lambda: F.from_decimal(1.5)),
        ('ratio', lambda: third.as_integer_ratio()),
        ('parts', lambda: (third.numerator, third.denominator, third.real, third.imag)),
        ('float', lambda: (float(third), complex(third))),
        ('abs neg pos', lambda: (abs(F(-1, 2)), -third, +third, bool(F(0)))),
        ('sum max', lambda: (sum([third] * 3), max(F(1, 2), 0.3))),
        ('set', lambda: len({F(1, 2), 0.5, F(2, 4)})),
        ('nan', lambda: (third < float('nan'), third == float('nan'), third < float('inf'))),
        ('keyword', lambda: F(numerator=3, denominator=6)),
        ('too many', lambda: F(third).nope)]:
    show(name, work)


class Tagged(F):
    pass


print(Tagged(1, 2), repr(Tagged(3, 6)), type(Tagged(1) + 1).__name__)
harmonic = F(0)
for n in range(1, 30):
    harmonic += F(1, n)
print(harmonic)
