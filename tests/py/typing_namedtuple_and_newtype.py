"""NamedTuple as a class and as a call, NewType, cast, and the decorators of typing."""
import typing
from typing import *


class Point(NamedTuple):
    """A point."""
    x: int
    y: int = 0
    label: str = 'none'

    def moved(self, dx):
        return self._replace(x=self.x + dx)

    @property
    def norm(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5


p = Point(3, 4)
print(p, p.norm, p.moved(2), p[1], len(p), p == (3, 4, 'none'), Point.__doc__, Point.__mro__)
print(Point._fields, Point._field_defaults, Point.__annotations__, Point.__new__.__defaults__)
print(p._asdict(), Point._make([1, 2, 'z']), Point(y=2, x=1), hash(p) == hash((3, 4, 'none')))
x, *rest = p
print(x, rest)
Old = NamedTuple('Old', [('a', int), ('b', str)])
print(Old(1, 'x'), Old.__annotations__, Old.__name__, Old.__module__)
for attempt in (lambda: Point(), lambda: Point(1, 2, 3, 4), lambda: Point(z=1), lambda: p._replace(q=1),
                lambda: Point._make([1]), lambda: NamedTuple('B', [('a', int), ('a', int)]), lambda: NamedTuple('C', [('def', int)]), lambda: NamedTuple('D', [('_x', int)])):
    try:
        print(attempt())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
try:
    p.x = 5
except AttributeError as error:
    print(error)
try:
    class Bad(NamedTuple):
        a: int = 1
        b: int
except TypeError as error:
    print(error)
try:
    class Override(NamedTuple):
        a: int

        def __new__(cls):
            pass
except AttributeError as error:
    print(error)
try:
    class Two(NamedTuple, Point):
        pass
except TypeError as error:
    print(error)


class Child(Point):
    def __repr__(self):
        return 'Child' + super().__repr__()


print(Child(1), Child(1)._replace(x=2), type(Child(1).moved(1)))
match p:
    case Point(x=3, y=b):
        print('matched', b)
UserId = NewType('UserId', int)
print(UserId, UserId(5), type(UserId(5)), UserId.__name__, UserId.__supertype__, UserId.__module__)
try:
    class Sub(UserId):
        pass
except TypeError as error:
    print(error)
print(cast(str, 3), cast('list[int]', None))


@overload
def double(x: int) -> int: ...
@overload
def double(x: str) -> str: ...
def double(x):
    return x * 2


print(double(2), double('ab'), [f.__annotations__ for f in get_overloads(double)])
clear_overloads()
print(get_overloads(double))


@overload
def only(x): ...


try:
    only(1)
except NotImplementedError as error:
    print(error)


@final
class Last:
    @final
    def method(self): ...


print(Last.__final__, Last.method.__final__, Last)


@no_type_check
def plain(x: 'not a type') -> 3: ...


print(get_type_hints(plain), plain.__no_type_check__)
print(TYPE_CHECKING, assert_type(3, int))
try:
    assert_never(3)
except AssertionError as error:
    print(error)


@dataclass_transform()
def model(cls):
    return cls


print(model.__dataclass_transform__)
print(is_typeddict(Point), AnyStr, typing.Text is str)
