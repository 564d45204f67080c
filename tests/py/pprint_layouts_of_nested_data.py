# pprint: widths, depths, indents, compact lists, sorted keys, own classes, recursion, saferepr.
import pprint
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple, ChainMap, UserDict
from dataclasses import dataclass, field
from pprint import PrettyPrinter, pformat, pp, isreadable, isrecursive, saferepr
from types import MappingProxyType, SimpleNamespace

data = {'names': ['Anna', 'Bob', 'Christopher', 'Dorothea'],
        'b': {'deep': {'deeper': {'deepest': 1}}}, 'a': (1,), 'empty': [], 3: {1, 2}}
for settings in (dict(), dict(width=40), dict(width=40, indent=4), dict(depth=2),
                 dict(width=30, compact=True), dict(width=1), dict(sort_dicts=False, width=60)):
    print(settings)
    pprint.pprint(data, **settings)
pp({'z': 1, 'a': 2})
pprint.pprint(list(range(40)), compact=True, width=50)
pprint.pprint('a long text that does not fit into the narrow width given here', width=25)
pprint.pprint({'key': 'some words\nwith a line end and more of them'}, width=22)
pprint.pprint(b'bytes that are much longer than the width allows', width=20)
pprint.pprint(bytearray(b'bytes that are long too'), width=16)
for value in (Counter('mississippi'), OrderedDict(a=1, b=[2] * 9),
              defaultdict(list, k=['v' * 9] * 2), deque('abcdefgh', 9),
              ChainMap({'a': 1}, {'b': 'x' * 20}),
              UserDict({'a': ['y' * 10] * 2}), frozenset('abcdefghij'),
              SimpleNamespace(name='Ann', values=[10, 20, 30]),
              MappingProxyType({'only': 'reading', 'of': 'it'})):
    pprint.pprint(value, width=24)


@dataclass
class Room:
    name: str
    doors: list = field(default_factory=list)
    secret: int = field(default=7, repr=False)


Pair = namedtuple('Pair', 'left right')
pprint.pprint(Room('hall', ['north', 'south', 'east']), width=30)
pprint.pprint([Pair('l' * 12, 'r' * 12), Room('x')], width=20)
loop = [1]
loop.append(loop)
print(isrecursive(loop), isreadable(loop), isreadable(data), saferepr(loop).split(' with')[0],
      saferepr({2: 'b', 1: 'a'}), isreadable(Room('q')))
print(pformat({'b': 1, None: 2, 1.5: 3, (1, 2): 4}, width=10),
      pformat(1_000_000, underscore_numbers=True), pformat([1234567], underscore_numbers=True))


class Short(PrettyPrinter):
    def format(self, value, context, depth, level):
        if isinstance(value, str):
            return value.upper(), False, False
        return super().format(value, context, depth, level)


Short(width=20).pprint({'a': ['text', 1], 'b': 'more text'})
for wrong in (lambda: PrettyPrinter(indent=-1), lambda: PrettyPrinter(depth=0),
              lambda: PrettyPrinter(width=0), lambda: pformat(1, colour=True),
              lambda: pprint.pprint()):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__ + ':', error)
