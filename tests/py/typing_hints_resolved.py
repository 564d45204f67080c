"""get_type_hints: forward references, inheritance, defaults, and what is wrong with them."""
from __future__ import annotations
import typing
from typing import Annotated, ClassVar, Dict, ForwardRef, List, Optional, get_type_hints


def connect(node: Node, others: List['Node'], label: str = None, *rest: int, flag: bool = False, **more: float) -> Optional[Node]:
    pass


class Node:
    value: int
    next: Optional[Node] = None
    table: ClassVar[Dict[str, Node]] = {}

    def link(self, other: 'Node') -> Node:
        return other


class Leaf(Node):
    value: str
    extra: Annotated[int, 'checked']


print(connect.__annotations__)
print(get_type_hints(connect))
print(Node.__annotations__)
print(get_type_hints(Node))
print(get_type_hints(Leaf))
print(get_type_hints(Leaf, include_extras=True)['extra'])
print(get_type_hints(Node.link))


def broken(x: Missing, y: 'also missing') -> int:
    pass


for function in (broken, len):
    try:
        print(get_type_hints(function))
    except (NameError, SyntaxError, TypeError) as error:
        print(type(error).__name__, error)
print(get_type_hints(broken, localns={'Missing': int, 'also': 1}) if False else 'skipped')
local = {'Missing': bytes}


def fine(x: Missing) -> Undefined: ...


print(get_type_hints(fine, {'Missing': bytes, 'Undefined': set}))
print(get_type_hints(fine, globals(), {'Missing': bytes, 'Undefined': None}))
for thing in (3, 'text', object()):
    try:
        get_type_hints(thing)
    except TypeError as error:
        print(str(error).split(' object at')[0])
print(get_type_hints(object), get_type_hints(typing))
reference = ForwardRef('int')
print(reference, reference == ForwardRef('int'), reference.__forward_arg__)
try:
    ForwardRef('not valid')
except SyntaxError as error:
    print(error)
try:
    ForwardRef(3)
except TypeError as error:
    print(error)
print(typing.List['Node'], typing.Optional['x'])


class Slots:
    __slots__ = ('a',)
    a: int


print(get_type_hints(Slots))
