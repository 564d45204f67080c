# enum: members with several values, own __new__, _missing_, ordering, singletons per state, nested.
import enum
from enum import Enum, IntEnum, StrEnum, auto, member, nonmember, property as enum_property, unique
from functools import total_ordering


class Planet(Enum):
    EARTH = (5.976e24, 6.37814e6)
    MARS = (6.421e23, 3.3972e6)

    def __init__(self, mass, radius):
        self.mass, self.radius = mass, radius

    @property
    def gravity(self):
        return round(6.6743e-11 * self.mass / self.radius ** 2, 2)


print([(p.name, p.gravity) for p in Planet], Planet((6.421e23, 3.3972e6)), Planet.EARTH.value[0])


class Code(int, Enum):
    def __new__(cls, number, phrase=''):
        made = int.__new__(cls, number)
        made._value_, made.phrase = number, phrase
        return made

    OK = 200, 'Fine'
    LOST = 404, 'Not found'

    @classmethod
    def _missing_(cls, value):
        if isinstance(value, str):
            return next((m for m in cls if m.phrase.lower() == value.lower()), None)
        return cls.LOST if value > 400 else None


print(Code(200), Code('FINE').phrase, Code(499), Code.OK + 1, Code.OK < Code.LOST,
      sorted(Code, reverse=True), Code.OK == 200)


@total_ordering
class Size(Enum):
    _order_ = 'S M L'
    S = auto()
    M = auto()
    L = auto()

    def __lt__(self, other):
        return self.value < other.value if self.__class__ is other.__class__ else NotImplemented

    def next(self):
        members = list(type(self))
        return members[(members.index(self) + 1) % len(members)]


print(max(Size), sorted([Size.L, Size.S]), Size.S >= Size.M, Size.L.next(),
      [s.name for s in reversed(Size)])


class Operation(Enum):
    ADD = member(lambda a, b: a + b)
    TWICE = member(staticmethod(lambda a, b=0: a * 2))
    SIGNS = nonmember({'+': 'ADD'})

    @member
    class Inner:
        pass

    def __call__(self, *args):
        return self.value(*args)


print([op.name for op in Operation], Operation.ADD(2, 3), Operation[Operation.SIGNS['+']](1, 1),
      isinstance(Operation.Inner, Operation))


class Word(StrEnum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return f'{count}-{name.title()}'

    ALPHA = auto()
    BETA = auto()


class Light(Enum):
    RED, GREEN = 'stop', 'go'
    HALT = 'stop'

    @enum_property
    def action(self):
        return f'{self.name}: {self.value}'


print(list(Word), Word.BETA + '!', '-'.join(Word), Word('0-Alpha') is Word.ALPHA,
      Light.HALT.action, Light.HALT is Light.RED, len(Light), 'HALT' in Light.__members__)
Made = IntEnum('Made', [('X', 5), ('Y', 7)], module='here', qualname='Outer.Made')
print(list(Made), Made.X.__class__.__qualname__, Made.__module__, Made(7).name, bool(Made.X),
      Enum('Abc', 'A,B', start=0).A.value)
for wrong in (lambda: Code('nope'), lambda: Size.S < Made.X, lambda: Size(9), lambda: Size['XL'],
              lambda: Light('wait'), lambda: type('More', (Light,), {'BLUE': 1}),
              lambda: setattr(Light, 'RED', 1),
              lambda: unique(Light), lambda: Light.BLUE, lambda: delattr(Light, 'RED'),
              lambda: Word.ALPHA < 5, lambda: Planet(1),
              lambda: Light.RED < Light.GREEN):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__ + ':', error)
