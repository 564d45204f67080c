# A text adventure's state, and a bank.
from abc import ABC, abstractmethod
from collections import ChainMap, OrderedDict, UserDict, deque, namedtuple
from dataclasses import dataclass, field, InitVar, KW_ONLY
from enum import Enum, unique, StrEnum, auto
import random, time, typing


class Shape(ABC):
    @abstractmethod
    def area(self) -> float: ...


@dataclass
class Square(Shape):
    side: float

    def area(self):
        return self.side ** 2


print(Square(3).area(), Square(3))
try:
    Shape()
except TypeError as e:
    print(e)


class Account:
    interest: typing.ClassVar[float] = 0.02

    def __init__(self, owner, balance=0):
        self.owner, self._balance = owner, balance
        self.log = deque(maxlen=3)

    def __repr__(self):
        return f'Account({self.owner!r}, {self._balance})'

    @property
    def balance(self):
        return self._balance

    def deposit(self, n):
        self._balance += n
        self.log.append(('deposit', n))


a = Account('Ann')
for i in range(5):
    a.deposit(i * 10)
print(a, a.balance, a.log, list(a.log)[-1])
Move = namedtuple('Move', 'src dst')


def hanoi(n, a='A', b='B', c='C'):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield Move(a, c)
        yield from hanoi(n - 1, b, a, c)


moves = list(hanoi(3))
print(len(moves), moves[0], moves[-1].dst, moves[3]._asdict())


class LRU:
    def __init__(self, size):
        self.size, self.data = size, OrderedDict()

    def __call__(self, f):
        def inner(x):
            if x in self.data:
                self.data.move_to_end(x)
                return self.data[x]
            r = self.data[x] = f(x)
            if len(self.data) > self.size:
                self.data.popitem(last=False)
            return r
        return inner


cache = LRU(2)


@cache
def square(x):
    print('computing', x)
    return x * x


print(square(2), square(3), square(2), square(4), square(3), cache.data)


class Dir(StrEnum):
    NORTH = auto()
    SOUTH = auto()

    @property
    def opposite(self):
        return {Dir.NORTH: Dir.SOUTH, Dir.SOUTH: Dir.NORTH}[self]


print(Dir.NORTH.opposite, Dir('south'), f'{Dir.NORTH:>8}', [d.upper() for d in Dir])
settings = ChainMap({'a': 1}, {'a': 0, 'b': 2})
print(settings['a'], settings['b'], sorted(settings))


@dataclass
class Room:
    name: str
    _: KW_ONLY
    exits: dict = field(default_factory=dict)
    dark: bool = False
    seed: InitVar[int] = 0

    def __post_init__(self, seed):
        self.number = random.Random(seed).randint(1, 100)

    def go(self, d: Dir):
        match self.exits.get(d):
            case None:
                return 'no way'
            case Room(name=n, dark=True):
                return f'dark {n}'
            case Room(n):
                return n


hall = Room('hall', exits={Dir.NORTH: Room('cellar', dark=True)}, seed=5)
print(hall.go(Dir.NORTH), hall.go(Dir.SOUTH), hall.number, hall)
t = time.strptime('2024-05-06', '%Y-%m-%d')
print(time.strftime('%A %d %B %Y', t), t.tm_yday)
try:
    Room()
except TypeError as e:
    print(e)
try:
    Room('x', {})
except TypeError as e:
    print(e)
Room('a').nope
