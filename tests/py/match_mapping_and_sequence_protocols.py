# match: own sequences and mappings, what methods are called, strings refused, rest and repeats.
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque
from collections import UserDict, UserList, namedtuple
from collections.abc import Mapping, Sequence
from types import MappingProxyType


class Words(Sequence):
    def __init__(self, *items):
        self.items = items

    def __len__(self):
        print("  len")
        return len(self.items)

    def __getitem__(self, index):
        print("  item", index)
        return self.items[index]


class Record(Mapping):
    def __init__(self, **items):
        self.stored = items

    def __getitem__(self, key):
        return self.stored[key]

    def __iter__(self):
        return iter(self.stored)

    def __len__(self):
        return len(self.stored)

    def get(self, key, default=None):
        print("  get", key)
        return self.stored.get(key, default)


class Registered:
    def __len__(self):
        return 2

    def __getitem__(self, index):
        return "xy"[index]


def sequence(subject):
    match subject:
        case []:
            return "empty"
        case [1, 2]:
            return "one two"
        case [a]:
            return f"only {a}"
        case [first, *middle, last] if len(middle) < 2:
            return f"{first} {middle} {last}"
        case [_, _, third, *_]:
            return f"third {third}"
    return "no sequence"


def mapping(subject):
    match subject:
        case {"kind": "a", "value": v, **rest}:
            return f"a {v} {rest}"
        case {1: x} | {1.5: x} | {None: x} | {True: x}:
            return f"number {x}"
        case {"nested": {"deep": [x, *_]}}:
            return f"deep {x}"
        case {**everything} if everything:
            return f"rest {everything}"
        case {}:
            return "empty mapping"
    return "no mapping"


for subject in (Words(), Words(1, 2), Words(5), Words(1, 2, 3), Words(1, 2, 3, 4), Registered(),
    "ab", b"ab",
                bytearray(b"ab"), {1, 2}, {1: 2}, range(4), deque([1, 2]), memoryview(b"ab"),
                    iter([1]),
                namedtuple("Pair", "x y")(1, 2), UserList([3]), None, (x for x in "a")):
    print(type(subject).__name__, sequence(subject))
Sequence.register(Registered)
print(sequence(Registered()))
counted = defaultdict(list)
for subject in ({"kind": "a", "value": 1, "x": 2}, Record(kind="a", value=3), {1: "one"},
    {None: 0}, {1.5: 2},
                {"nested": {"deep": (7, 8)}}, {}, Record(), OrderedDict(k=1), Counter("a"),
                    counted, [],
                ChainMap({1: 2}, {"k": 1}), MappingProxyType({"kind": "a", "value": 0}),
                    UserDict({1: 5}), "k"):
    print(type(subject).__name__, mapping(subject))
print(len(counted))


def repeated(subject, key):
    class Keys:
        k = key
    match subject:
        case {"a": x, Keys.k: y}:
            return x, y


print(repeated({"a": 1, "b": 2}, "b"), repeated({"a": 1}, "c"))
try:
    repeated({"a": 1}, "a")
except ValueError as error:
    print(error)
try:
    repeated({"a": 1}, [])
except TypeError as error:
    print(error)
