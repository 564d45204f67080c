# Programs with enumerations, as one finds them in courses.
from enum import Enum, Flag, IntEnum, StrEnum, auto, unique


class Weekday(Enum):
    MONDAY = 1
    TUESDAY = 2
    WEDNESDAY = 3
    SUNDAY = 7

    @classmethod
    def from_number(cls, number):
        return cls(number)

    def is_weekend(self):
        return self is Weekday.SUNDAY

    @property
    def short(self):
        return self.name[:3].title()


print(Weekday(3), Weekday.from_number(7).is_weekend(), Weekday.MONDAY.short)
for day in Weekday:
    print(f'{day.value:>2} {day.name:<10} {day.short} {day!r} {day}')


class Planet(Enum):
    MERCURY = (3.303e+23, 2.4397e6)
    EARTH = (5.976e+24, 6.37814e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def surface_gravity(self):
        return 6.67300E-11 * self.mass / (self.radius * self.radius)


print(Planet.EARTH.value, Planet.EARTH.surface_gravity, Planet.MERCURY.mass)


class Shape(StrEnum):
    SQUARE = auto()
    CIRCLE = auto()


print(Shape.SQUARE, Shape('circle') is Shape.CIRCLE, Shape.SQUARE + 's', [*Shape])


class Permission(Flag):
    READ = auto()
    WRITE = auto()
    EXECUTE = auto()
    ALL = READ | WRITE | EXECUTE


user = Permission.READ | Permission.WRITE
print(user, repr(user), Permission.READ in user, Permission.EXECUTE in user, user.value)
user ^= Permission.WRITE
print(user, bool(user & Permission.WRITE), ~user, Permission.ALL, list(Permission.ALL))


class Level(IntEnum):
    LOW = 1
    HIGH = 10


print(Level.LOW < Level.HIGH, sorted([Level.HIGH, Level.LOW]), max(Level), Level.HIGH * 2, Level(10))


class State(Enum):
    RED, GREEN, YELLOW = range(3)

    def next(self):
        members = list(type(self))
        return members[(members.index(self) + 1) % len(members)]


light = State.RED
for _ in range(4):
    print(light.name, end=' ')
    light = light.next()
print()


def act(state):
    match state:
        case State.RED:
            return 'stop'
        case State.GREEN:
            return 'go'
        case _:
            return 'slow'


print([act(s) for s in State])
inventory = {Shape.SQUARE: 3, Shape.CIRCLE: 4}
print(inventory, inventory['square'], {State.RED: 'r'}[State.RED])


class Coin(Enum):
    PENNY = 1
    NICKEL = 5
    CENT = 1

    @classmethod
    def _missing_(cls, value):
        if isinstance(value, str):
            return cls.__members__.get(value.upper())


print(Coin.CENT, Coin('nickel'), list(Coin), list(Coin.__members__))
try:
    Coin(7)
except ValueError as error:
    print(error)
try:
    @unique
    class Bad(Enum):
        A = 1
        B = 1
except ValueError as error:
    print(error)


class Ordered(Enum):
    def __lt__(self, other):
        if self.__class__ is other.__class__:
            return self.value < other.value
        return NotImplemented


class Grade(Ordered):
    A = 5
    B = 4


print(Grade.B < Grade.A, sorted(Grade), min(Grade))
print(Enum('Animal', ['CAT', 'DOG']).DOG.value, len(Weekday), Weekday['SUNDAY'].value)
print(isinstance(Weekday.MONDAY, Weekday), type(Weekday.MONDAY), Weekday.MONDAY == 1)
