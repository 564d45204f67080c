# decimal: money, every rounding mode, quantize, contexts and their flags, special values.
import decimal
from decimal import Decimal as D, localcontext

prices = [D('19.99'), D('5.00'), D('0.10')]
print(sum(prices), sum(prices) * D('1.19'), (sum(prices) * D('1.19')).quantize(D('0.01')))
print(D('0.1') + D('0.2') == D('0.3'), D(0.1), D(1) / 3, D('1.10') * 2, D('5') / D('2.0'),
      D('1E+3') + 1)
modes = [name for name in dir(decimal) if name.startswith('ROUND_')]
for mode in modes:
    print(mode,
          [str(D(text).quantize(D(1), mode)) for text in '2.5 -2.5 1.1 -1.9 10.5 15.0'.split()])
print(D('1234.5').quantize(D('1E+2')), D('2.665').quantize(D('.01')), round(D('2.675'), 2),
      round(D('2.5')),
      D('3.7') // 1, D('-7') % 3, divmod(D('7.5'), 2), D(7).remainder_near(4), -D('0.0'),
      abs(D('-3')))
with localcontext() as context:
    context.prec = 5
    print(D(2).sqrt(), D(1) / 7, +D('123456789'), D('12345.678').normalize(), D(10).ln(),
          D(2).exp(), D(2) ** 100)
    context.rounding = decimal.ROUND_UP
    print(D(1) / 3, D(2) / 3, context.divide(1, 6))
print(D(1) / 7, decimal.getcontext().prec)
with localcontext(prec=3, traps=[]) as context:
    print(D(1) / 0, D(0) / 0, D(-1).sqrt(), D('abc'), context.create_decimal('3.14159'))
    print(sorted(flag.__name__ for flag, raised in context.flags.items() if raised))
    context.clear_flags()
    print(any(context.flags.values()))
print(D('NaN') == D('NaN'), D('Infinity') > D('1e999'), D('sNaN'), D('-inf') + 5, D('NaN') + 1,
      D('inf').is_infinite(),
      D('NaN').is_nan(), D('-0').is_signed(), D('1.50').as_tuple(), D((1, (3, 1, 4), -2)),
      D('12e3').adjusted())
print(D('1.50').normalize(), D('100').normalize(), D('1E2').to_integral_value(),
      D('1.20') == D('1.2'), D('1.20').compare_total(D('1.2')),
      hash(D('1.20')) == hash(D('1.2')), D('2').max(D('3')), D('1.234').scaleb(2),
      D('3').copy_sign(D('-0')), D('1.2').same_quantum(D('3.4')))
for number, spec in (('1234567.891', ',.2f'), ('0.5', '.0%'), ('12.5', '>8'), ('1e5', 'f'),
                     ('7', '05')):
    print(format(D(number), spec), f"{D('1E-10')} {D('0.000001')}", end='; ')
print()
print(repr(D('1.0')), int(D('-3.9')), float(D('1.5')), D('2.50').as_integer_ratio(),
      D('1e2').to_eng_string(), D('1.5') < 2, D('0.5') == 0.5, D(3) + True)
print(D('10').log10(), D('1').next_plus(), D('5').fma(2, 3), D('1101').logical_and(D('1011')),
      D('12345').shift(-2), D('12345').rotate(1))
for wrong in (lambda: D('x'), lambda: D(1) / 0, lambda: D(0) / 0, lambda: D(-1).sqrt(),
              lambda: D('1') + 1.5, lambda: D('inf') - D('inf'),
              lambda: int(D('NaN')), lambda: int(D('inf')), lambda: D('sNaN') + 1,
              lambda: D('1e30').quantize(D('0.01')), lambda: D(0) ** 0,
              lambda: D('NaN') < 1, lambda: D(None), lambda: D((1, 2)), lambda: D(-8) ** D('0.5'),
              lambda: D(1) % 0, lambda: D('1').quantize(D(1), 'UP'),
              lambda: decimal.Context(prec=0), lambda: decimal.getcontext().nothing,
              lambda: D('9e999999') * 10, lambda: D(-1).ln(),
              lambda: f'{D(1):d}', lambda: hash(D('sNaN')), lambda: D.from_float('1')):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__ + ':', error)
