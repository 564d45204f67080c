"""Fractions: exact rational numbers."""

import math
import numbers
import operator
import sys

__all__ = ['Fraction']

_HASH_MODULUS = sys.hash_info.modulus
_HASH_INFINITY = sys.hash_info.inf


def _digits(text):
    """The value of a run of digits with single underscores between them, or None."""
    plain = text.replace('_', '')
    if not plain.isdecimal() or text[0] == '_' or text[-1] == '_' or '__' in text:
        return None
    return int(plain)


def _decimal_literal(text):
    """(numerator, denominator) of '12', '1.5', '.5e-3' without a sign, or None."""
    text, e, power = text.replace('E', 'e').partition('e')
    exponent = 0
    if e:
        exponent = _digits(power[1:] if power[:1] in ('+', '-') else power)
        if exponent is None:
            return None
        if power[0] == '-':
            exponent = -exponent
    whole, point, part = text.partition('.')
    if not whole and not part:
        return None
    numerator = _digits(whole) if whole else 0
    decimals = _digits(part) if part else 0
    if numerator is None or decimals is None:
        return None
    places = len(part.replace('_', ''))
    numerator = numerator * 10**places + decimals
    exponent -= places
    if exponent >= 0:
        return numerator * 10**exponent, 1
    return numerator, 10**-exponent


def _literal(text):
    """(numerator, denominator) of a text as Fraction() takes it, or None."""
    body = text.strip()
    sign = -1 if body[:1] == '-' else 1
    if body[:1] in ('+', '-'):
        body = body[1:]
    over, slash, under = body.partition('/')
    if slash:
        pair = _digits(over), _digits(under)
        if None in pair:
            return None
    else:
        pair = _decimal_literal(body)
        if pair is None:
            return None
    return sign * pair[0], pair[1]


def _is_decimal(value):
    decimal = sys.modules.get('decimal')
    return decimal is not None and isinstance(value, decimal.Decimal)


def _operators(exact, inexact):
    """The method of an operator and its reflected one: `exact` works on two fractions (or
    a fraction and an int), `inexact` on whatever else a number turns them into."""

    def forward(a, b):
        if isinstance(b, (int, Fraction)):
            return exact(a, b)
        if isinstance(b, float):
            return inexact(float(a), b)
        if isinstance(b, complex):
            return inexact(complex(a), b)
        return NotImplemented

    def reflected(b, a):
        if isinstance(a, numbers.Rational):
            return exact(a, b)
        if isinstance(a, numbers.Real):
            return inexact(float(a), float(b))
        if isinstance(a, numbers.Complex):
            return inexact(complex(a), complex(b))
        return NotImplemented

    forward.__name__ = '__' + inexact.__name__ + '__'
    reflected.__name__ = '__r' + inexact.__name__ + '__'
    return forward, reflected


class Fraction(numbers.Rational):
    """A rational number in lowest terms, its denominator positive: of two integers or
    fractions, a float, a Decimal, or a text such as '-3/4', '1.25' or '1e-6'."""

    __slots__ = ('_numerator', '_denominator')

    def __new__(cls, numerator=0, denominator=None, *, _normalize=True):
        self = super().__new__(cls)
        if denominator is None:
            return self._from_one(numerator)
        if type(numerator) is int is type(denominator):
            pass
        elif isinstance(numerator, numbers.Rational) and isinstance(denominator, numbers.Rational):
            numerator, denominator = (numerator.numerator * denominator.denominator,
                                      denominator.numerator * numerator.denominator)
        else:
            raise TypeError('both arguments should be Rational instances')
        if denominator == 0:
            raise ZeroDivisionError(f'Fraction({numerator}, 0)')
        if _normalize:
            common = math.gcd(numerator, denominator)
            if denominator < 0:
                common = -common
            numerator //= common
            denominator //= common
        self._numerator = numerator
        self._denominator = denominator
        return self

    def _from_one(self, value):
        if type(value) is int:
            self._numerator = value
            self._denominator = 1
        elif isinstance(value, numbers.Rational):
            self._numerator = value.numerator
            self._denominator = value.denominator
        elif isinstance(value, float) or _is_decimal(value):
            self._numerator, self._denominator = value.as_integer_ratio()
        elif isinstance(value, str):
            pair = _literal(value)
            if pair is None:
                raise ValueError(f'Invalid literal for Fraction: {value!r}')
            numerator, denominator = pair
            if denominator == 0:
                raise ZeroDivisionError(f'Fraction({numerator}, 0)')
            common = math.gcd(numerator, denominator)
            self._numerator = numerator // common
            self._denominator = denominator // common
        else:
            raise TypeError('argument should be a string or a Rational instance')
        return self

    @classmethod
    def from_float(cls, f):
        """The exact value of a float."""
        if isinstance(f, numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f'{cls.__name__}.from_float() only takes floats, '
                            f'not {f!r} ({type(f).__name__})')
        return cls(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        """The exact value of a Decimal."""
        if isinstance(dec, numbers.Integral):
            return cls(int(dec))
        if not _is_decimal(dec):
            raise TypeError(f'{cls.__name__}.from_decimal() only takes Decimals, '
                            f'not {dec!r} ({type(dec).__name__})')
        return cls(*dec.as_integer_ratio())

    def as_integer_ratio(self):
        """(numerator, denominator)"""
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        """The nearest fraction whose denominator is at most so large."""
        if max_denominator < 1:
            raise ValueError('max_denominator should be at least 1')
        if self._denominator <= max_denominator:
            return Fraction(self)
        # Convergents of the continued fraction; the last two that fit enclose the value.
        above, below = (0, 1), (1, 0)
        numerator, denominator = self._numerator, self._denominator
        while True:
            whole, rest = divmod(numerator, denominator)
            following = above[1] + whole * below[1]
            if following > max_denominator:
                break
            above, below = below, (above[0] + whole * below[0], following)
            numerator, denominator = denominator, rest
        steps = (max_denominator - above[1]) // below[1]
        last = Fraction(below[0], below[1])
        between = Fraction(above[0] + steps * below[0], above[1] + steps * below[1])
        return last if abs(last - self) <= abs(between - self) else between

    @property
    def numerator(a):
        return a._numerator

    @property
    def denominator(a):
        return a._denominator

    def __repr__(self):
        return f'{self.__class__.__name__}({self._numerator}, {self._denominator})'

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return f'{self._numerator}/{self._denominator}'

    def _add(a, b):
        return Fraction(a.numerator * b.denominator + b.numerator * a.denominator,
                        a.denominator * b.denominator)

    def _sub(a, b):
        return Fraction(a.numerator * b.denominator - b.numerator * a.denominator,
                        a.denominator * b.denominator)

    def _mul(a, b):
        return Fraction(a.numerator * b.numerator, a.denominator * b.denominator)

    def _div(a, b):
        numerator = a.numerator * b.denominator
        denominator = a.denominator * b.numerator
        common = math.gcd(numerator, denominator)
        if denominator == 0:
            raise ZeroDivisionError(f'Fraction({numerator // (common or 1)}, 0)')
        return Fraction(numerator, denominator)

    def _floordiv(a, b):
        return (a.numerator * b.denominator) // (a.denominator * b.numerator)

    def _divmod(a, b):
        quotient, rest = divmod(a.numerator * b.denominator, a.denominator * b.numerator)
        return quotient, Fraction(rest, a.denominator * b.denominator)

    def _mod(a, b):
        return Fraction((a.numerator * b.denominator) % (b.numerator * a.denominator),
                        a.denominator * b.denominator)

    __add__, __radd__ = _operators(_add, operator.add)
    __sub__, __rsub__ = _operators(_sub, operator.sub)
    __mul__, __rmul__ = _operators(_mul, operator.mul)
    __truediv__, __rtruediv__ = _operators(_div, operator.truediv)
    __floordiv__, __rfloordiv__ = _operators(_floordiv, operator.floordiv)
    __divmod__, __rdivmod__ = _operators(_divmod, divmod)
    __mod__, __rmod__ = _operators(_mod, operator.mod)

    def __pow__(a, b):
        if not isinstance(b, numbers.Rational):
            return float(a) ** b
        if b.denominator != 1:
            return float(a) ** float(b)
        power = b.numerator
        if power >= 0:
            return Fraction(a._numerator ** power, a._denominator ** power, _normalize=False)
        if a._numerator >= 0:
            return Fraction(a._denominator ** -power, a._numerator ** -power, _normalize=False)
        return Fraction((-a._denominator) ** -power, (-a._numerator) ** -power, _normalize=False)

    def __rpow__(b, a):
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, numbers.Rational):
            return Fraction(a.numerator, a.denominator) ** b
        if b._denominator == 1:
            return a ** b._numerator
        return a ** float(b)

    def __pos__(a):
        return Fraction(a._numerator, a._denominator, _normalize=False)

    def __neg__(a):
        return Fraction(-a._numerator, a._denominator, _normalize=False)

    def __abs__(a):
        return Fraction(abs(a._numerator), a._denominator, _normalize=False)

    def __int__(a):
        if a._numerator < 0:
            return operator.index(-(-a._numerator // a._denominator))
        return operator.index(a._numerator // a._denominator)

    def __trunc__(a):
        if a._numerator < 0:
            return -(-a._numerator // a._denominator)
        return a._numerator // a._denominator

    def __floor__(a):
        return a._numerator // a._denominator

    def __ceil__(a):
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            floor, rest = divmod(self._numerator, self._denominator)
            twice = rest * 2
            if twice < self._denominator:
                return floor
            if twice > self._denominator:
                return floor + 1
            return floor + floor % 2
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __hash__(self):
        try:
            inverse = pow(self._denominator, -1, _HASH_MODULUS)
        except ValueError:
            value = _HASH_INFINITY
        else:
            value = hash(hash(abs(self._numerator)) * inverse)
        result = value if self._numerator >= 0 else -value
        return -2 if result == -1 else result

    def __eq__(a, b):
        if isinstance(b, numbers.Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, numbers.Complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            if math.isnan(b) or math.isinf(b):
                return 0.0 == b
            return a == a.from_float(b)
        return NotImplemented

    def _richcmp(self, other, op):
        if isinstance(other, numbers.Rational):
            return op(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return op(0.0, other)
            return op(self, self.from_float(other))
        return NotImplemented

    def __lt__(a, b):
        return a._richcmp(b, operator.lt)

    def __gt__(a, b):
        return a._richcmp(b, operator.gt)

    def __le__(a, b):
        return a._richcmp(b, operator.le)

    def __ge__(a, b):
        return a._richcmp(b, operator.ge)

    def __bool__(a):
        return bool(a._numerator)

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)

    def __copy__(self):
        if type(self) is Fraction:
            return self
        return self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()
