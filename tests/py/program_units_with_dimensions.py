# Quantities with units: dimensions as dicts, operators that refuse nonsense, formats, conversions, sorting.
from collections import Counter
from functools import total_ordering
from math import isclose, sqrt


class UnitError(TypeError):
    pass


@total_ordering
class Quantity:
    units = {}

    def __init__(self, value, dims=()):
        self.value, self.dims = value, {k: v for k, v in dict(dims).items() if v}

    @classmethod
    def define(cls, name, value, **dims):
        cls.units[name] = cls(value, dims)

    @classmethod
    def parse(cls, text):
        number, *units = text.split()
        result, sign = cls(float(number)), 1
        for unit in units:
            if unit == "/":
                sign = -1
                continue
            name, _, power = unit.partition("^")
            if name not in cls.units:
                raise UnitError(f"unknown unit {name}")
            result *= cls.units[name] ** (sign * int(power or 1))
        return result

    def _same(self, other, verb):
        other = other if isinstance(other, Quantity) else Quantity(other)
        if self.dims != other.dims:
            raise UnitError(f"cannot {verb} {self.dimension} and {other.dimension}")
        return other

    @property
    def dimension(self):
        return " ".join(f"{k}^{v}" if v != 1 else k for k, v in sorted(self.dims.items())) or "number"

    def __add__(self, other):
        return Quantity(self.value + self._same(other, "add").value, self.dims)

    __radd__ = __add__

    def __mul__(self, other):
        other = other if isinstance(other, Quantity) else Quantity(other)
        dims = Counter(self.dims)
        dims.update(other.dims)
        return Quantity(self.value * other.value, dims)

    __rmul__ = __mul__

    def __pow__(self, n):
        return Quantity(self.value ** n, {k: v * n for k, v in self.dims.items()})

    def __truediv__(self, other):
        return self * (other ** -1)

    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        return self + -other

    def __eq__(self, other):
        return isinstance(other, Quantity) and self.dims == other.dims and isclose(self.value, other.value)

    def __lt__(self, other):
        return self.value < self._same(other, "compare").value

    def __float__(self):
        if self.dims:
            raise UnitError(f"{self.dimension} is no number")
        return float(self.value)

    def __format__(self, spec):
        spec, _, unit = spec.partition("|")
        value = float(self / Quantity.parse(f"1 {unit}")) if unit else self.value
        return f"{value:{spec}} {unit or self.dimension}"

    def __repr__(self):
        return f"{self:g}"


for name, *args in (("m", 1, "m"), ("km", 1000, "m"), ("s", 1, "s"), ("h", 3600, "s"), ("kg", 1, "kg"), ("mi", 1609.344, "m")):
    Quantity.define(name, args[0], **{args[1]: 1})
Quantity.define("N", 1, kg=1, m=1, s=-2)
Q = Quantity.parse
speed = Q("90 km / h")
print(speed, f"{speed:.1f|km / h}", f"{speed:.2f|mi / h}", speed * Q("2 h"), f"{speed * Q('2 h'):g|km}")
print(Q("3 m") + Q("2 km"), Q("5 N") / Q("2 kg"), sum([Q("1 m"), Q("2 m")], Q("0 m")), -Q("1 s"), 2 * Q("3 m") ** 2)
print(Q("1 km") == Q("1000 m"), Q("1 m") == 1, max(Q("1 mi"), Q("1.6 km"), Q("1500 m")), float(Q("1 km") / Q("4 m")))
print(sorted([Q("2 km"), Q("1 mi"), Q("30 m")]), Q("3 m") >= Q("3 m"), sqrt(Q("9 m") / Q("1 m")), Q("5") + 1)
for wrong in (lambda: Q("1 m") + Q("1 s"), lambda: Q("1 m") < 2, lambda: float(Q("1 N")), lambda: Q("1 ly"),
              lambda: Q("x m"), lambda: f"{Q('1 m'):g|s}", lambda: sum([Q("1 m")]), lambda: hash(Q("1 m")),
              lambda: Q("1 m") / Q("0 s"), lambda: Q("1 m ^2"), lambda: 1 / Q("2 s")):
    try:
        print(wrong())
    except (TypeError, ValueError, ArithmeticError) as error:
        print(type(error).__name__, error)
