# dataclasses: hash by eq, frozen and unsafe_hash; fields by descriptor; slots; generic.
import dataclasses
from dataclasses import (KW_ONLY, InitVar, asdict, astuple, dataclass, field, fields,
                         make_dataclass,
                         replace)
from typing import ClassVar, Generic, TypeVar

for eq in (True, False):
    for frozen in (True, False):
        for unsafe in (True, False):
            made = dataclass(eq=eq, frozen=frozen, unsafe_hash=unsafe)(type('Made', (),
              {'__annotations__': {'x': int}}))
            try:
                result = hash(made(1)) == hash((1,))
            except TypeError as error:
                result = error
            print(eq, frozen, unsafe, result, made(1) == made(1))


class Checked:
    def __set_name__(self, owner, name):
        self.name = '_' + name

    def __get__(self, instance, owner):
        return 10 if instance is None else getattr(instance, self.name)

    def __set__(self, instance, value):
        if value < 0:
            raise ValueError(f'{self.name[1:]} must not be negative: {value}')
        setattr(instance, self.name, value)


@dataclass
class Item:
    count: int = Checked()
    tags: list[str] = field(default_factory=list, compare=False, hash=False)
    made: ClassVar[int] = 0
    scale: InitVar[int] = 1
    _: KW_ONLY
    note: str = field(default='', repr=False, metadata={'help': 'free text'})

    def __post_init__(self, scale):
        type(self).made += 1
        self.count *= scale


print(Item(), Item(3, ['t'], 2, note='n'), Item.made, Item(1, ['a']) == Item(1),
      [f.name for f in fields(Item)], fields(Item)[2].metadata['help'], Item.__match_args__)
T = TypeVar('T')


@dataclass(slots=True, order=True)
class Box(Generic[T]):
    content: T
    size: int = field(default=1, compare=False)


@dataclass(slots=True)
class LabelledBox(Box[int]):
    label: str = 'none'


print(Box[int](3), LabelledBox(1), LabelledBox.__slots__, Box('a') < Box('b'),
      hasattr(LabelledBox(1), '__dict__'), replace(LabelledBox(1), label='l'), Box([1]).__eq__(5))


@dataclass(frozen=True)
class Node:
    name: str
    children: tuple['Node', ...] = ()
    extra: dict = field(default_factory=dict, hash=False)

    def walk(self):
        yield self.name
        for child in self.children:
            yield from child.walk()


root = Node('root', (Node('left', extra={'k': [1]}), Node('right', (Node('leaf'),))))
print(list(root.walk()), asdict(root), astuple(root.children[0]),
      hash(root) == hash(replace(root)), asdict(root, dict_factory=lambda pairs: len(pairs)))
Point = make_dataclass('Point', [('x', int), ('y', int, 0),
                                 ('tags', list, field(default_factory=list))], frozen=True,
                                 order=True, namespace={'total': lambda self: self.x + self.y})
print(Point(1), Point(1, 2).total(), Point(1) < Point(1, 1), dataclasses.is_dataclass(Point),
      Point.__name__, asdict(Point(3))['tags'] is Point(3).tags)


@dataclass
class Base:
    a: int = 1
    b: int = field(default=2, kw_only=True)


@dataclass(kw_only=True)
class Child(Base):
    a: str = 'redefined'
    c: int


print(Child(c=3), Child(a='x', c=1),
      [f.kw_only for f in fields(Child)], Base(5, b=6))
for wrong in (lambda: Item(-1), lambda: Item(1, [], 1, 'n'), lambda: setattr(root, 'name', 'x'),
              lambda: delattr(root, 'name'), lambda: replace(root, nope=1),
              lambda: Box(1) < LabelledBox(1), lambda: Child(),
              lambda: setattr(Box(1), 'other', 1), lambda: make_dataclass('P',
                                                                          ['x', ('y', int, 1),
                                                                           'z']),
                                                                           lambda: fields(int),
                                                                           lambda: replace(Item(),
              count=1), lambda: Point(1, bogus=2), lambda: asdict(Point),
              lambda: dataclass(type('L', (), {'__annotations__': {'x': set}, 'x': set()})),
              lambda: dataclass(frozen=True)(type('C', (Base,), {})),
              lambda: setattr(Point(1), 'new', 1)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__ + ':', error)
