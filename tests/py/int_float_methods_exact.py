# Methods of int and float, exact results.
import sys


def show(function, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
        print(type(result).__name__, repr(result))
    except Exception as error:
        print(type(error).__name__, error)


for f in (0.0, -0.0, 1.0, 0.1, 1/3, 1e22, 1e16, 123456789.123, 5e-324, 1.7976931348623157e308, float('inf'), float('-inf'), float('nan'), 2.5, 1e-5, 0.0001, 1e15, 9007199254740993.0):
    for m in 'hex is_integer as_integer_ratio conjugate __trunc__ __floor__ __ceil__ __round__ __repr__ __hash__ __int__ __neg__ __abs__ __bool__'.split():
        if m == '__hash__' and f != f: continue
        print(m, f, end=' '); show(getattr(f, m))
for x in ('0x1p3', '-0x1.8p1', '0x.8', 'inf', 'nan', '1', '0x1.fffffffffffffp1023', '0x1p1024', '0x1p-1075', '0x1p-1074', '', 'x', '0x', ' 0x1 ', '0x1.8p+1 x', '0x1.00000000000008', '0X1P2', '1.8', '0x1.8p', '-', 'infinity', '+nan'): print(x, end=' '); show(float.fromhex, x)
for i in (0, 1, -1, 255, 256, -256, 2**64, -2**64, True, 10**30):
    for m in 'bit_length bit_count as_integer_ratio conjugate __trunc__ __floor__ __ceil__ __index__ __float__ __invert__ __neg__ __pos__ __repr__ __hash__ __sizeof__ __getnewargs__'.split(): print(m, i, end=' '); show(getattr(i, m))
    for a in ((1, 'big'), (2, 'little'), (20, 'big'), (1,), (), (2, 'x'), (-1, 'big'), (3, 'big', True), ('a', 'big'), (2, 3)): print(a, i, end=' '); show(i.to_bytes, *a)
    show(i.to_bytes, 20, 'little', signed=True); show(lambda: (i.real, i.imag, i.numerator, i.denominator)); show(i.__round__, -1); show(i.__round__, 2); show(i.__round__, 'a'); show(i.__pow__, 2); show(i.__pow__, -1); show(i.__rpow__, 2, 3); show(i.__divmod__, 7); show(i.__lshift__, 3); show(i.__lshift__, -1); show(i.__rshift__, 100); show(i.__and__, 12); show(i.__and__, 1.5); show(i.__floordiv__, 0); show(i.__truediv__, 3)
for b in (b'', b'\0', b'\xff', b'\1\2\3', b'\xff\xfe', b'\x80'*9):
    for e in ('big', 'little', 'x', 1):
        for sg in (False, True): show(int.from_bytes, b, e, signed=sg)
show(int.from_bytes, [1, 2], 'big'); show(int.from_bytes, [256]); show(int.from_bytes, 'a', 'big'); show(int.from_bytes, bytes=b'\1', byteorder='big'); show(int.from_bytes, 1); show(int.from_bytes); show(float.__getformat__, 'double'); show(float.__getformat__, 'x')
