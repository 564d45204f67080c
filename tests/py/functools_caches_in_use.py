# functools.lru_cache and cached_property: counting, limits, typed keys, errors, methods.
from functools import cache, cached_property, lru_cache, wraps

calls = []


@lru_cache(maxsize=3)
def square(number):
    calls.append(number)
    return number * number


print([square(n) for n in (1, 2, 3, 1, 4, 2)], calls, square.cache_info())
print(square(True), square(1.0), calls, square.cache_parameters())
square.cache_clear()
print(square.cache_info(), square(number=2), square(2), square.cache_info().misses)


@lru_cache(maxsize=None, typed=True)
def kind(value, extra=None):
    return type(value).__name__


print(kind(1), kind(1.0), kind(True), kind(1, None), kind(1, extra=None), kind.cache_info())
print(kind.cache_parameters(), kind.__wrapped__(3), kind.__name__)


@lru_cache(maxsize=0)
def never(x):
    return x


print(never(1), never(1), never.cache_info(), lru_cache(maxsize=-5)(abs)(-1))


@cache
def ways(rows, columns):
    return 1 if 1 in (rows, columns) else ways(rows - 1, columns) + ways(rows, columns - 1)


print(ways(12, 12), ways.cache_info())


@lru_cache
def fails(x):
    calls.append('fail')
    raise ValueError(x)


for _ in range(2):
    try:
        fails(1)
    except ValueError as error:
        print('not cached:', error, fails.cache_info())


class Circle:
    def __init__(self, radius):
        self.radius = radius

    @cached_property
    def area(self):
        """Three times the radius squared."""
        print('computing')
        return 3 * self.radius ** 2


circle = Circle(2)
print(circle.area, circle.area, vars(circle), Circle.area.__doc__, Circle.area.attrname)
circle.radius = 10
print(circle.area)
del circle.area
print(circle.area)
circle.area = 'set'
print(circle.area)


class Slotted:
    __slots__ = ('x',)
    value = cached_property(lambda self: 1)


class Twice:
    one = cached_property(lambda self: 1)


for wrong in (lambda: square([1]), lambda: lru_cache('x'), lambda: Slotted().value,
              lambda: square(), lambda: delattr(Circle(1), 'area'),
              lambda: type('Two', (), {'a': (p := cached_property(len)), 'b': p})):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__ + ':', error, '|', error.__cause__)
