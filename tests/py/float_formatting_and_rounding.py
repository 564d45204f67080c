"""Floats shown: repr at the shortest, formats, rounding half to even, exact values."""
values = [0.0, -0.0, 1.0, 0.1, 0.1 + 0.2, 1/3, 2/3, 1e16, 1e15, 123456789012345680.0, 1e22, 1e23, 1e-4, 1e-5, 0.00001234, 5e-324, 1.7976931348623157e308, 2.5, 3.5, -2.5, 0.5, 1.005, 2.675, 1e100, 123.456, 99999.5, 0.000099995, float('inf'), float('-inf'), float('nan')]
for v in values:
    print(repr(v), str(v), f'{v:f} {v:.0f} {v:.3f} {v:e} {v:.2e} {v:g} {v:.3g} {v:#.3g} {v:%} {v:.1%} {v:n}')
    print('   ', f'{v:10.2f}|{v:<10.2f}|{v:^10.2f}|{v:+.1f}|{v: .1f}|{v:010.2f}|{v:*^12.1e}|{v:,.2f}|{v:_.1f}|{v:.10}|{v:E}|{v:G}')
    print('   ', '%f %.2f %e %g %10.3f|%-10.1f|%+.0f|% g|%05.1f|%#.0f|%r|%s' % ((v,) * 12))
for v in (0.5, 1.5, 2.5, -0.5, -1.5, 2.675, 1.005, 0.125, 0.375, 1234.5678, 5e-324, 1e300):
    print(v, round(v), [round(v, n) for n in (-400, -3, -1, 0, 1, 2, 3, 20, 400)], int(v) if abs(v) < 1e10 else '')
for v in (0.1, 1/3, 1e23, 2.5, -0.0, 5e-324):
    print(v.hex(), v.as_integer_ratio(), float.fromhex(v.hex()) == v, v.is_integer())
for bad in (lambda: round(float('nan')), lambda: round(float('inf')), lambda: round(1.5, 'a'), lambda: round(1.5, 1.0), lambda: float('inf').as_integer_ratio(), lambda: f'{1.5:d}', lambda: f'{1.5:x}', lambda: f'{1.5:.2.3f}', lambda: f'{1.5:s}', lambda: '%d' % float('inf'), lambda: f'{1.5:10.2q}', lambda: f'{1.5:,_}', lambda: f'{1.5:=^}', lambda: 1.5 // 0.0, lambda: 1.5 % 0, lambda: 0.0 ** -1, lambda: (-8.0) ** 400.5, lambda: 1e300 ** 2):
    try:
        print(bad())
    except (ValueError, OverflowError, TypeError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
print(7.5 // 2, -7.5 // 2, 7.5 % -2, -7.5 % 2, divmod(-7.5, 2), 1e20 % 3, 5.0 % float('inf'), -5.0 % float('inf'), 0.3 // 0.1, 0.3 % 0.1, -0.0 % 3, 1e-320 / 1e10)
print(sum([0.1] * 10), sum([0.1] * 10) == 1.0, 1e16 + 1, 1e308 * 10, -1e308 * 10, 1e308 - 1e308 * 10 * 0, 2 ** 0.5, (-8) ** (1/3), 4 ** -0.5, 0.0 ** 0, 1.0 ** float('nan'))
