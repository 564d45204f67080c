"""int(), float() and complex() of texts: blanks, signs, underscores, other digits, bases, and what is refused."""
INTS = ['0', '-0', '+7', ' 42 ', '\n8\t', '1_000', '0x1f', '0b11', '0o17', '٣٤', '１２', '1__0', '_1', '1_', '', ' ', '+', '--1', '1.0', '1e3', '0x', 'abc', '１_２', '1 2', '\x00', '1\x00', '²', '9' * 30]
for text in INTS:
    for base in (10, 0, 16, 2, 36):
        try:
            result = int(text, base)
        except ValueError as error:
            result = str(error)
        print(repr(text), base, '->', result)
for bad in (lambda: int('1', 1), lambda: int('1', 37), lambda: int('1', -1), lambda: int(1, 10), lambda: int('1', '2'), lambda: int(None), lambda: int([]), lambda: int(1j), lambda: int(float('nan')), lambda: int(float('inf')), lambda: int(b'12'), lambda: int(bytearray(b'-7')), lambda: int(b'x'), lambda: int('1', base=2.0), lambda: int(base=3), lambda: int(x=3)):
    try:
        print(bad())
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)
FLOATS = ['1', '-1.5', '.5', '5.', '1e5', '1E-5', '+1.e+2', 'inf', '-Infinity', 'nan', '+NaN', ' 3.5\n', '1_0.2_5', '1_e5', '_1.0', '1._5', '', '.', 'e5', '1e', '1e+', '0x1p3', 'infin', '١.٥', '1,5', '1e400', '-1e400', '1e-400', '0.1e1_0', '1 .5', '9007199254740993', '2.2250738585072011e-308', '1.7976931348623159e308', '4.9e-324', '2.4703282292062327e-324']
for text in FLOATS:
    try:
        result = repr(float(text))
    except ValueError as error:
        result = str(error)
    print(repr(text), '->', result)
for value in (b'1.5', bytearray(b'2'), None, [], 1j, '1' * 400, 10**400):
    try:
        print(float(value))
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)
for text in ['1', '1j', '1+2j', '-1-2J', ' 3j ', '(1+2j)', '( 1j )', '1 + 2j', 'j', '+j', '1+j', 'infj', 'nan+infj', '1e5j', '1_0j', '', '1j2', '((1j))', '1+2', 'i', '2i', '1+-2j', '.5j', '1.e2+.5j']:
    try:
        result = repr(complex(text))
    except ValueError as error:
        result = str(error)
    print(repr(text), '->', result)
