# abc: abstract properties and class methods, registration, __subclasshook__, late changes.
import abc
from abc import ABC, ABCMeta, abstractmethod


class Shape(ABC):
    @property
    @abstractmethod
    def area(self):
        """The area."""

    @area.setter
    @abstractmethod
    def area(self, value):
        pass

    @classmethod
    @abstractmethod
    def unit(cls):
        return cls()

    @staticmethod
    @abstractmethod
    def name():
        return 'shape'

    def describe(self):
        return f'{self.name()} of {self.area}'


class Half(Shape):
    area = 5


class Square(Half):
    @classmethod
    def unit(cls):
        made = cls()
        made.area = 1
        return made

    @staticmethod
    def name():
        return 'square, a ' + Shape.name()


print(sorted(Shape.__abstractmethods__), sorted(Half.__abstractmethods__),
      Square.__abstractmethods__)
print(Square.unit().describe(), Square().describe(), abc.ABC.__name__, type(Square).__name__)


class Quacks(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, other):
        if cls is Quacks:
            return any('quack' in vars(base) for base in other.__mro__) or NotImplemented
        return NotImplemented


class Duck:
    def quack(self):
        return 'Quack'


class Loud(Quacks):
    pass


print(issubclass(Duck, Quacks), isinstance(Duck(), Quacks), issubclass(int, Quacks),
      issubclass(Duck, Loud), isinstance(3, Loud))
print(Loud.register(int) is int, isinstance(3, Loud), isinstance(3, Quacks),
      issubclass(bool, Loud), issubclass(str, Loud))


@Loud.register
class Later:
    pass


print(isinstance(Later(), Loud), Later.__mro__ == (Later, object), Later.__name__)


class Open(ABC):
    @abstractmethod
    def go(self):
        pass


Finished = type('Finished', (Open,), {})
Finished.go = lambda self: 'went'
try:
    Finished()
except TypeError as error:
    print(error)
abc.update_abstractmethods(Finished)
print(Finished().go(), Open.go.__isabstractmethod__, getattr(Finished.go, '__isabstractmethod__',
                                                             False))
token = abc.get_cache_token()
Loud.register(float)
print(abc.get_cache_token() != token, isinstance(1.5, Loud))
for wrong in (lambda: Shape(), lambda: Half(), lambda: Quacks.register(5),
              lambda: Loud.register(Quacks), lambda: issubclass(5, Loud), lambda: Open.go(),
              lambda: Square().unit(1),
              lambda: type('Bad', (Open, int), {'__init__': lambda s: None})(),
              lambda: abstractmethod(5), lambda: isinstance(3, (Loud, 5)),
              lambda: isinstance('x', (Loud, 5))):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__ + ':', error)
