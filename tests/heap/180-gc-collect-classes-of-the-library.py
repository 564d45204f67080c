# What is left of a class when it goes: as many objects as CPython's library makes for it.
import gc, abc, collections, dataclasses, enum, functools, typing
from collections import Counter


def named(): return collections.namedtuple('Pair', 'left right')


def named_with_types():
    class Point(typing.NamedTuple):
        x: int
        y: int = 0


def data():
    @dataclasses.dataclass
    class Item:
        name: str
        count: int = 0


def data_frozen():
    @dataclasses.dataclass(frozen=True, order=True)
    class Item:
        name: str


def data_slots():
    return dataclasses.dataclass(slots=True)(type('T', (), {'__annotations__': {'a': int}}))


def data_made():
    item = dataclasses.make_dataclass('Item', ['a'])([(1, 2)])
    print(dataclasses.asdict(item), dataclasses.astuple(item))


def colours():
    class Colour(enum.Enum):
        RED = 1
        BLUE = enum.auto()


def flags(): return enum.IntFlag('Access', 'READ WRITE')


def abstract():
    class Shape(abc.ABC):
        @abc.abstractmethod
        def area(self): ...


def ordered():
    @functools.total_ordering
    class Weight:
        def __lt__(self, other): return True


def own_new():
    class One:
        def __new__(cls, *more): return super().__new__(cls)
        def __init_subclass__(cls): pass
        def __class_getitem__(cls, key): return key


gc.disable()
gc.collect()
for make in (named, named_with_types, data, data_frozen, data_slots, data_made, colours, flags, abstract, ordered, own_new):
    make()
    gc.collect()
    make()
    gc.set_debug(gc.DEBUG_SAVEALL)
    found = gc.collect()
    gc.set_debug(0)
    print(make.__name__, found, sorted(Counter(type(x).__name__ for x in gc.garbage).items()))
    gc.garbage.clear()
    gc.collect()
