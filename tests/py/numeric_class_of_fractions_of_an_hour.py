# A number class with every operator: mixed with int and float, sums, sorting, hashing, rounding.
import functools
import math


@functools.total_ordering
class Duration:
    __slots__ = ("minutes",)

    def __init__(self, minutes=0):
        if not isinstance(minutes, (int, float)):
            raise TypeError(f"minutes must be a number, not {type(minutes).__name__}")
        self.minutes = minutes

    @staticmethod
    def _number(other):
        if isinstance(other, Duration):
            return other.minutes
        return other if isinstance(other, (int, float)) else None

    def _make(operation, reflected=False):
        def method(self, other):
            number = Duration._number(other)
            if number is None:
                return NotImplemented
            left, right = (number, self.minutes) if reflected else (self.minutes, number)
            return Duration(operation(left, right))
        return method

    __add__ = _make(lambda a, b: a + b)
    __radd__ = _make(lambda a, b: a + b, True)
    __sub__ = _make(lambda a, b: a - b)
    __rsub__ = _make(lambda a, b: a - b, True)
    __mul__ = __rmul__ = _make(lambda a, b: a * b)
    __truediv__ = _make(lambda a, b: a / b)
    __mod__ = _make(lambda a, b: a % b)
    __neg__ = lambda self: Duration(-self.minutes)
    __pos__ = lambda self: self
    __abs__ = lambda self: Duration(abs(self.minutes))
    __bool__ = lambda self: self.minutes != 0
    __float__ = lambda self: float(self.minutes)
    __round__ = lambda self, digits=None: Duration(round(self.minutes, digits))
    __hash__ = lambda self: hash(self.minutes)
    __repr__ = lambda self: f"Duration({self.minutes})"
    __divmod__ = lambda self, other: (Duration(self.minutes // other.minutes), self % other)
    del _make

    def __eq__(self, other):
        number = Duration._number(other)
        return NotImplemented if number is None else self.minutes == number

    def __lt__(self, other):
        number = Duration._number(other)
        return NotImplemented if number is None else self.minutes < number


half, hour = Duration(30), Duration(60)
print(half + hour, 5 + half, half - 5, 100 - half, half * 2, 2 * half, hour / 4, hour % 50,
      divmod(hour, Duration(25)))
print(sum([half, hour]), sum([half], hour), -half, +half, abs(-half), bool(Duration()),
      float(half), round(Duration(2.567), 1))
print(sorted([hour, half, Duration(45)]), max(half, hour), min(half, 10), half < hour <= 60,
      half == 30, half != "x")
print({half: 1, 30: 2}, half in {30}, len({half, 30, 30.0}), math.sqrt(Duration(16)),
      hasattr(half, "_make"))
for text in ["half + 'a'", "[] + half", "half < 'a'", "half // 2", "2 / half", "Duration('x')",
             "half.seconds", "half ** 2",
             "int(half)", "half @ half", "~half", "half >= None", "math.floor(half)", "half[0]",
             "half()", "half & 1"]:
    try:
        print(text, "=", eval(text))
    except (TypeError, AttributeError) as error:
        print(text, "->", type(error).__name__, error)
