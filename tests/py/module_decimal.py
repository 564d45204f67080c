"""decimal: construction, arithmetic, contexts, rounding, formats, errors."""
import decimal
from decimal import (
    Context, Decimal as D, Inexact, InvalidOperation, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR,
    ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, ROUND_05UP, getcontext,
    localcontext, setcontext)


def show(label, work):
    try:
        print(label, '=', repr(work()))
    except Exception as error:
        print(label, '!', type(error).__name__, error)


print(getcontext())
for value in ['3.14', ' 1_000.5 ', '-0', '1E+5', '1e-7', 'inf', '-Infinity', 'NaN12', 'sNaN', 'abc',
              '1 2', '', 7, -3, True, 0.1, 1.5, (0, (1, 2, 3), -2), (1, (0,), 'F'), [], None, 1j]:
    show(repr(value), lambda: D(value))
values = [D('1.20'), D('-3'), D('0.007'), D('1E+3'), 2, D('0')]
operations = [
    ('+', lambda a, b: a + b), ('-', lambda a, b: a - b), ('*', lambda a, b: a * b),
    ('/', lambda a, b: a / b), ('//', lambda a, b: a // b), ('%', lambda a, b: a % b),
    ('divmod', divmod), ('**', lambda a, b: a ** b), ('<', lambda a, b: a < b),
    ('==', lambda a, b: a == b)]
for a in values:
    for b in values:
        for name, operation in operations:
            show(f'{a} {name} {b}', lambda: operation(a, b))
show('float', lambda: D(1) + 1.5)
show('text', lambda: D(1) + 'a')
show('compare', lambda: (D('0.5') == 0.5, D(1) < 1.5, D('0.1') == 0.1))
show('hash', lambda: hash(D('2.50')) == hash(2.5) and hash(D(3)) == hash(3))
for rounding in [ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN,
                 ROUND_HALF_UP, ROUND_UP, ROUND_05UP]:
    print(rounding, [str(D(text).quantize(D('0.1'), rounding=rounding))
                     for text in ('1.05', '1.15', '-1.05', '-1.11', '1.01')])
show('quantize', lambda: D(1).quantize(D('1e-30')))
for text in ['2', '0.5', '10', '1e-5', '100', '12345.678']:
    print(text, D(text).sqrt(), D(text).ln(), D(text).log10(), D(text).exp())
show('root', lambda: D(-1).sqrt())
for prec in (1, 5, 40):
    with localcontext() as context:
        context.prec = prec
        print(prec, D(1) / D(7), D(2).sqrt(), D(3) ** D('0.5'), D('1.5') ** 20)
for spec in ['', '.2f', '10', '<10', '^12.3', '*>+12.2f', '012', '012,', 'e', '.3e', 'g', '%',
             '.1%', ',.2f', 'x', '_']:
    show(spec, lambda: [format(D(text), spec) for text in ('1234567.891', '-0.5', '1E+5', 'NaN')])
for name in ['adjusted', 'as_tuple', 'as_integer_ratio', 'is_signed', 'normalize', 'number_class',
             'to_eng_string', 'to_integral_value', 'next_plus', 'next_minus', 'logb',
             'copy_abs', 'copy_negate', 'radix', 'is_finite', 'is_nan', 'is_zero']:
    show(name, lambda: [getattr(D(text), name)() for text in ('-12.500', '1E+8', '0.00')])
for name in ['compare', 'max', 'min', 'max_mag', 'remainder_near', 'same_quantum', 'scaleb', 'shift',
             'rotate', 'copy_sign', 'compare_total', 'next_toward', 'logical_and', 'logical_or']:
    show(name, lambda: D('101').__class__.__getattribute__(D('101'), name)(D('-2')))
    show(name, lambda: getattr(D('101'), name)(D('11')))
show('fma', lambda: D(2).fma(3, D('0.5')))
show('round', lambda: (round(D('2.5')), round(D('3.5')), round(D('2.675'), 2), int(D('-3.9'))))
show('signals', lambda: D(1) / 0)
show('signals', lambda: D(0) / 0)
show('signals', lambda: D('1e999999') * 10)
show('signals', lambda: D(10) ** 40 % 3)
context = Context(prec=4, traps=[Inexact])
show('trap', lambda: context.divide(1, 3))
show('trap', lambda: (context.divide(1, 4), [s.__name__ for s, on in context.flags.items() if on]))
context.clear_traps()
show('quiet', lambda: (context.divide(1, 3), context.divide(1, 0), context.flags[Inexact], context))
for options in [{'prec': 0}, {'rounding': 'x'}, {'Emin': 1}, {'capitals': 2}, {'prec': 'a'},
                {'traps': [1]}]:
    show(options, lambda: Context(**options))
show('set', lambda: setcontext(1))
show('attribute', lambda: D(1).nothing)
print(D('0.1') + D('0.2') == D('0.3'), sum([D('0.1')] * 10), InvalidOperation.__mro__)
