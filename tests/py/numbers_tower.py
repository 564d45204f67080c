# numbers: the tower, and a number of one's own
import numbers
from numbers import Complex, Integral, Number, Rational, Real

for x in (1, True, 1.5, 1j, 'a', None):
    print(repr(x), [isinstance(x, c) for c in (Number, Complex, Real, Rational, Integral)])
print([c.__name__ for c in Integral.__mro__], numbers.__all__)
for cls in (Number, Complex, Real, Rational, Integral):
    print(cls.__name__, len(cls.__abstractmethods__))
    try:
        print(type(cls()).__name__)
    except TypeError as e:
        print(e)


class Mod7(Integral):
    def __init__(self, n):
        self.n = n % 7

    def __int__(self):
        return self.n

    def __repr__(self):
        return f'Mod7({self.n})'

    def __eq__(self, other):
        return self.n == int(other) % 7

    def __hash__(self):
        return hash(self.n)

    def _two(op):
        return lambda self, other: Mod7(op(self.n, int(other)))

    __add__ = __radd__ = _two(int.__add__)
    __mul__ = __rmul__ = _two(int.__mul__)
    __truediv__ = __floordiv__ = _two(lambda a, b: a * pow(b, -1, 7))
    __rtruediv__ = __rfloordiv__ = _two(lambda a, b: b * pow(a, -1, 7))
    __mod__ = _two(int.__mod__)
    __rmod__ = _two(lambda a, b: b % a)
    __and__ = __rand__ = _two(int.__and__)
    __or__ = __ror__ = _two(int.__or__)
    __xor__ = __rxor__ = _two(int.__xor__)
    __lshift__ = _two(int.__lshift__)
    __rlshift__ = _two(lambda a, b: b << a)
    __rshift__ = _two(int.__rshift__)
    __rrshift__ = _two(lambda a, b: b >> a)
    __lt__ = lambda self, other: self.n < int(other)
    __le__ = lambda self, other: self.n <= int(other)
    __pow__ = lambda self, e, m=None: Mod7(pow(self.n, int(e), m))
    __rpow__ = lambda self, base: Mod7(int(base) ** self.n)
    __neg__ = lambda self: Mod7(-self.n)
    __pos__ = lambda self: self
    __abs__ = lambda self: self
    __invert__ = lambda self: Mod7(~self.n)
    __trunc__ = __floor__ = __ceil__ = lambda self: self.n
    __round__ = lambda self, ndigits=None: self.n


a, b = Mod7(5), Mod7(4)
print(a + b, a - b, 3 - a, a * 3, a / b, a ** 2, divmod(a, b), divmod(9, b), float(a), complex(a), [0, 1, 2, 3, 4, 'five'][a])
print(a.numerator, a.denominator, a.real, a.imag, a.conjugate(), bool(a), bool(Mod7(7)), isinstance(a, Real), round(a), int(a))
