"""A vector and a polynomial class: arithmetic with reflected and in-place forms, comparison, hashing, conversion, indexing, formatting."""
import functools
import math
import operator


@functools.total_ordering
class Vector:
    __slots__ = ('parts',)

    def __init__(self, *parts):
        self.parts = tuple(parts)

    def __repr__(self):
        return f'Vector{self.parts}'

    def __len__(self):
        return len(self.parts)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return Vector(*self.parts[index])
        return self.parts[index]

    def __iter__(self):
        return iter(self.parts)

    def __contains__(self, x):
        return x in self.parts

    def __add__(self, other):
        if not isinstance(other, Vector):
            return NotImplemented
        return Vector(*map(operator.add, self, other))

    def __radd__(self, other):
        return self if other == 0 else NotImplemented

    def __sub__(self, other):
        return self + -other

    def __neg__(self):
        return Vector(*(-x for x in self))

    def __pos__(self):
        return self

    def __abs__(self):
        return math.hypot(*self)

    def __mul__(self, other):
        if isinstance(other, Vector):
            return sum(map(operator.mul, self, other))
        if isinstance(other, (int, float)):
            return Vector(*(x * other for x in self))
        return NotImplemented

    __rmul__ = __mul__

    def __matmul__(self, other):
        return self * other

    def __rmatmul__(self, rows):
        return Vector(*(Vector(*row) * self for row in rows))

    def __truediv__(self, number):
        return Vector(*(x / number for x in self))

    def __floordiv__(self, number):
        return Vector(*(x // number for x in self))

    def __mod__(self, number):
        return Vector(*(x % number for x in self))

    def __divmod__(self, number):
        return self // number, self % number

    def __pow__(self, power, modulus=None):
        return Vector(*(pow(x, power, modulus) if modulus else x ** power for x in self))

    def __imul__(self, number):
        self.parts = tuple(x * number for x in self)
        return self

    def __eq__(self, other):
        return isinstance(other, Vector) and self.parts == other.parts

    def __lt__(self, other):
        return abs(self) < abs(other) if isinstance(other, Vector) else NotImplemented

    def __hash__(self):
        return hash(self.parts)

    def __bool__(self):
        return any(self.parts)

    def __invert__(self):
        return Vector(*reversed(self.parts))

    def __round__(self, digits=None):
        return Vector(*(round(x, digits) for x in self))

    def __format__(self, spec):
        if spec.endswith('p'):
            return f'<{abs(self):{spec[:-1]}}>'
        return '(' + ', '.join(format(x, spec) for x in self) + ')'

    def __call__(self, x):
        return sum(c * x ** i for i, c in enumerate(self))

    def __complex__(self):
        return complex(*self.parts[:2])

    def __int__(self):
        return int(abs(self))

    __float__ = __abs__

    def __index__(self):
        return len(self)

    def __reversed__(self):
        return ~self

    def __lshift__(self, x):
        return Vector(*self.parts, x)

    def __and__(self, other):
        return Vector(*(x for x in self if x in other))


a, b = Vector(3, 4), Vector(1, -2)
print(a + b, a - b, -a, +a is a, abs(a), a * b, a * 2, 2 * a, 0.5 * b, a @ b, [[1, 0], [0, 2]] @ a, a / 2, a // 2, a % 2, divmod(a, 2), a ** 2, pow(a, 2, 5))
print(sum([a, b, a]), a == Vector(3, 4), a != b, a < b, a >= b, max(a, b), sorted([a, b, Vector()]), hash(a) == hash(Vector(3, 4)), len({a, b, Vector(3, 4)}), bool(Vector(0, 0)), not a)
print(~a, round(a / 3, 2), f'{a}', f'{a:.1f}', f'{a:.2fp}', a(2), complex(a), int(a), float(a), [10, 20, 30][a], bin(a), list(reversed(a)), a << 5, a & [4, 9], a[0], a[-1], a[:1], 4 in a, len(a), [*a], dict(zip('xy', a)))
c = d = Vector(1, 2)
c += Vector(1, 1)
print(c, d, c is d)
d *= 3
c = d
c *= 2
print(c, d, c is d)
c -= d
c @= Vector(1, 1)
print(c)
for bad in (lambda: a + 1, lambda: 1 + a, lambda: a * 'x', lambda: 'x' * Vector(), lambda: a < 3, lambda: a[5], lambda: a | b, lambda: a >> 1, lambda: a['x'], lambda: setattr(a, 'other', 1), lambda: a ** 'x', lambda: a - 1, lambda: 3 - a, lambda: divmod(3, a), lambda: a(), lambda: Vector('a', 'b') + a, lambda: f'{a:q}', lambda: round(a, 'x')):
    try:
        print(bad())
    except (TypeError, IndexError, AttributeError, ValueError) as error:
        print(type(error).__name__, error)
x, y = a
print(x, y, *a, math.dist(a, b), math.floor(2.5), math.prod(a), functools.reduce(operator.add, [a, b, a]), operator.matmul(a, b), operator.iadd(a, b))


class Reflecting:
    def __getattr__(self, name):
        if name.startswith('__r'):
            raise AttributeError(name)
        raise AttributeError('no ' + name)

    def __radd__(self, other):
        return ('radd', other)

    def __rsub__(self, other):
        return ('rsub', other)

    def __rpow__(self, other):
        return ('rpow', other)

    def __rdivmod__(self, other):
        return ('rdivmod', other)

    def __rlshift__(self, other):
        return ('rlshift', other)

    def __eq__(self, other):
        return 'equal?'

    def __gt__(self, other):
        return 'greater?'


r = Reflecting()
print(1 + r, 'a' - r, [] ** r, divmod(5, r), 2 << r, 3 == r, r == 3, 3 < r, r > 3, [1] == r, r in [r], 3 != r)
