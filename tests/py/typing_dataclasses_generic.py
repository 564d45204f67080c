"""Data classes with type parameters, class variables, InitVar and annotations as text."""
from __future__ import annotations
import dataclasses
from dataclasses import InitVar, dataclass, field, fields
from typing import ClassVar, Generic, List, Optional, TypeVar, get_type_hints

T = TypeVar('T')


@dataclass
class Box(Generic[T]):
    content: T
    labels: List[str] = field(default_factory=list)
    count: ClassVar[int] = 0
    scale: InitVar[int] = 1

    def __post_init__(self, scale):
        type(self).count += 1
        self.labels = [label * scale for label in self.labels]


@dataclass(order=True)
class Tree(Generic[T]):
    value: T
    left: Optional[Tree[T]] = field(default=None, compare=False, repr=False)
    right: Optional[Tree[T]] = field(default=None, compare=False)

    def insert(self, value: T) -> Tree[T]:
        side = 'left' if value < self.value else 'right'
        child = getattr(self, side)
        if child is None:
            setattr(self, side, type(self)(value))
        else:
            child.insert(value)
        return self

    def __iter__(self):
        for part in (self.left, None, self.right):
            if part is not None:
                yield from part
            elif part is None and self._middle(part):
                pass

    def _middle(self, part):
        return False

    def walk(self):
        if self.left:
            yield from self.left.walk()
        yield self.value
        if self.right:
            yield from self.right.walk()


box = Box[int](5, ['a'], 3)
print(box, Box.count, Box[str]('x') == Box('x'), Box[int], Box.__parameters__)
print([(f.name, f.type, f.init) for f in fields(Box)])
print(get_type_hints(Box))
print(dataclasses.replace(box, content=6, scale=2) if False else dataclasses.asdict(box))
tree = Tree(5)
for value in (2, 8, 1, 9, 3):
    tree.insert(value)
print(list(tree.walk()))
print(tree)
print(Tree(1) < Tree(2), Tree(1, Tree(0)) == Tree(1), sorted([Tree(3), Tree(1)]))
print(get_type_hints(Tree))
try:
    dataclasses.replace(box, content=1)
except ValueError as error:
    print(error)
try:
    @dataclass
    class Wrong:
        a: int = 0
        b: str
except TypeError as error:
    print(error)
try:
    @dataclass
    class Mutable:
        items: list = []
except ValueError as error:
    print(error)
Made = dataclasses.make_dataclass('Made', ['x', ('y', int), ('z', int, field(default=7))], bases=(Generic[T],), namespace={'total': lambda self: self.y + self.z}, frozen=True)
made = Made(1, 2)
print(made, made.total(), Made[int], Made.__annotations__)
try:
    made.x = 2
except dataclasses.FrozenInstanceError as error:
    print(type(error).__name__, error)


@dataclass(slots=True, kw_only=True)
class Slotted(Generic[T]):
    a: T
    b: int = 2


print(Slotted(a=1), Slotted.__slots__, hasattr(Slotted(a=1), '__dict__'))
try:
    Slotted(1)
except TypeError as error:
    print(error)
