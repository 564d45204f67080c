# abc: abstract methods, register, __subclasshook__
import abc
from abc import ABC, ABCMeta, abstractmethod


def attempt(make):
    try:
        print(make())
    except Exception as e:
        print(type(e).__name__, e)


class Shape(ABC):
    @abstractmethod
    def area(self):
        """the area"""

    @property
    @abstractmethod
    def name(self):
        ...

    def describe(self):
        return f'{self.name} of area {self.area()}'


class Square(Shape):
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side ** 2

    name = 'square'


class Half(Shape):
    def area(self):
        return super().area()


attempt(lambda: Shape())
attempt(lambda: Half())
print(Square(3).describe(), sorted(Shape.__abstractmethods__), Half.__abstractmethods__, Square.__abstractmethods__)
print(isinstance(Square(1), Shape), issubclass(Square, Shape), issubclass(int, Shape), isinstance(5, Shape))


@Shape.register
class Circle:
    pass


print(issubclass(Circle, Shape), isinstance(Circle(), Shape), Circle.__mro__, Shape in Circle.__mro__)
print(Shape.register(int) is int, isinstance(True, Shape))
attempt(lambda: Shape.register(5))
attempt(lambda: issubclass(5, Shape))
attempt(lambda: Square.register(Shape))


class Sub(Shape):
    pass


print(issubclass(Circle, Sub), Shape.register(Shape) is Shape)


class Other(metaclass=ABCMeta):
    pass


class Third(metaclass=ABCMeta):
    pass


Other.register(Third)
attempt(lambda: Third.register(Other))
print(issubclass(Third, Other), issubclass(Other, Third))


class Sized2(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        if cls is Sized2:
            return any('__len__' in vars(c) for c in other.__mro__)
        return NotImplemented


class Bag:
    def __len__(self):
        return 0


class Empty(Sized2):
    pass


print(isinstance([], Sized2), isinstance(5, Sized2), issubclass(Bag, Sized2), issubclass(Bag, Empty), issubclass(Empty, Sized2))


class Wrong(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        return 5


attempt(lambda: isinstance(1, Wrong))


class Many(ABC):
    @abstractmethod
    def a(self): ...

    @staticmethod
    @abstractmethod
    def b(): ...

    @classmethod
    @abstractmethod
    def c(cls): ...

    @property
    def d(self): ...

    @d.setter
    @abstractmethod
    def d(self, value): ...


attempt(lambda: Many())


class Fewer(Many):
    def a(self):
        return 'a'

    @staticmethod
    def b():
        return 'b'


attempt(lambda: Fewer())


class All(Fewer):
    c = None
    d = 1


print(All().a(), All.b(), All().d)
token = abc.get_cache_token()
Other.register(str)
print(abc.get_cache_token() == token, abc.get_cache_token() == token + 1, isinstance('a', Other))


class Later(ABC):
    @abstractmethod
    def m(self): ...


Later.m = lambda self: 'now'
attempt(lambda: Later())
print(abc.update_abstractmethods(Later) is Later, Later().m(), abc.update_abstractmethods(int))


class Plain:
    @abstractmethod
    def m(self): ...


print(Plain().m(), ABC.__slots__, type(ABC), ABC.__mro__)


class Meta(ABCMeta):
    def __new__(mcls, name, bases, ns, tag=None):
        cls = super().__new__(mcls, name, bases, ns)
        cls.tag = tag
        return cls


class Tagged(metaclass=Meta, tag='t'):
    @abstractmethod
    def m(self): ...


print(Tagged.tag)
attempt(lambda: Tagged())


class Proxy:
    def __init__(self, cls):
        self.cls = cls

    @property
    def __class__(self):
        return self.cls


print(isinstance(Proxy(Square), Shape), isinstance(Proxy(str), Shape))
