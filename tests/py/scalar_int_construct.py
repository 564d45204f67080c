def t(f):
    try:
        print(repr(f()))
    except BaseException as e:
        print(type(e).__name__, e)


t(lambda: int(1, 2, 3))
t(lambda: int('1', base='a'))
t(lambda: int(1, 2))
t(lambda: int(base=3))
t(lambda: int('1', 37))
t(lambda: int(x=1))
t(lambda: int([]))
t(lambda: int('1', 1))
t(lambda: int('1', 10**30))
t(lambda: int(None))
t(lambda: int('1', foo=1))
t(lambda: int(1.5, 10))
t(lambda: int(b'zz', 36))
t(lambda: int('zZ', 36))
t(lambda: float([]))
t(lambda: float('a'))
t(lambda: float(1, 2))
t(lambda: float(x=1))
t(lambda: float(10**400))
t(lambda: float('\u0661.5'))
t(lambda: float('1_0.5'))
t(lambda: float(''))
t(lambda: float('1__0'))
t(lambda: bool(1, 2))
t(lambda: bool(x=1))
t(lambda: (5).to_bytes())
t(lambda: (5).to_bytes(1, 'foo'))
t(lambda: (500).to_bytes(1, 'big'))
t(lambda: (-5).to_bytes(1, 'big'))
t(lambda: (5).to_bytes(-1, 'big'))
t(lambda: (5).to_bytes(1, 2))
t(lambda: (5).to_bytes(1, 2, 3))
t(lambda: (5).to_bytes(foo=1))
t(lambda: (5).to_bytes(length=1, signed=True, byteorder='little'))
t(lambda: (5).to_bytes(1, length=3))
t(lambda: (-129).to_bytes(1, 'big', signed=True))
t(lambda: (-128).to_bytes(1, 'big', signed=True))
t(lambda: (128).to_bytes(1, 'big', signed=True))
t(lambda: (-1).to_bytes(12, 'little', signed=True))
t(lambda: (2**95 + 12345).to_bytes(12, 'little'))
t(lambda: (0).to_bytes(0, 'big'))
t(lambda: int.from_bytes())
t(lambda: int.from_bytes(3))
t(lambda: int.from_bytes('a'))
t(lambda: int.from_bytes([1, 2]))
t(lambda: int.from_bytes([1, 300]))
t(lambda: int.from_bytes(b'a', 'x'))
t(lambda: int.from_bytes(b'\xff\xfe', 'little', signed=True))
t(lambda: int.from_bytes(b'\xff' * 20, 'big', signed=True))
t(lambda: int.from_bytes(b'\x80' + b'\0' * 20, 'big', signed=True))
t(lambda: int.from_bytes(b'\x12\x34' * 20, 'big'))


class I(int):
    pass


class J:
    def __int__(self):
        return 5


class K:
    def __index__(self):
        return 6


class T:
    def __trunc__(self):
        return 7


class B:
    def __int__(self):
        return 'x'


class G(float):
    pass


t(lambda: (int(J()), int(K()), I(7), I('12', 3), type(I(2)).__name__, type(I(2) + 1).__name__, type(+I(2)).__name__))
t(lambda: int(B()))
t(lambda: (I(10**30) == 10**30, hash(I(10**30)) == hash(10**30), I(5) is I(5), int(I(10**30))))
t(lambda: (G(1.5), G('2.5'), type(G(1) + 1).__name__, G(2) == 2, hash(G(2)), float(G(3)), G('nan') != G('nan')))
t(lambda: [bool(x) for x in (0, 1, '', 'a', [], [0], 0.0, None, G(0), I(0))])
t(lambda: I.from_bytes(b'\1\2', 'big'))
t(lambda: type(I.from_bytes(b'\1\2', 'big')).__name__)
x = 10**40
print(int(x) is x, +x is x, abs(x) is x, abs(-x) is x, round(x) is x, x.__index__() is x, x.real is x, x * 1 is x, x + 0 is x)
y = 2.5
print(float(y) is y, +y is y, y.real is y, y.conjugate() is y, abs(y) is y, y * 1 is y)
import sys
print([sys.getsizeof(v) for v in (0, 1, -1, 2**29, 2**30, 2**60, 2**90, True, 1.5, I(0), I(5), I(2**40), 10**100)])
