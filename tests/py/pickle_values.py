# pickle: built-in values and containers in every protocol, byte for byte.
import pickle
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple

print(pickle.DEFAULT_PROTOCOL, pickle.HIGHEST_PROTOCOL)
values = [None, True, False, 0, 1, 255, 256, 65535, 65536, -1, 2**31, -2**31 - 1, 2**100, -2**100,
          1.5, float("inf"), "", "abc", "\xe9\u4e2d\n\\", b"", b"ab", b"\xff", bytearray(b"xy"),
          (), (1,), (1, 2), (1, 2, 3, 4), [], [1], [1, 2], {}, {"a": 1}, {"a": 1, "b": [2]},
          set(), {5}, frozenset(), frozenset("a"), 1 + 2j, range(5), slice(1, 2), ..., NotImplemented,
          int, len, ValueError("x", 3), OSError(2, "no"), KeyError]
for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
    print("protocol", protocol)
    for value in values:
        data = pickle.dumps(value, protocol)
        again = pickle.loads(data)
        print(data, type(again) is type(value), repr(again) == repr(value))

# Sharing, and containers that hold themselves.
shared = ["s"]
pair = pickle.loads(pickle.dumps([shared, shared]))
print(pair, pair[0] is pair[1])
loop = []
loop.append(loop)
loop = pickle.loads(pickle.dumps(loop))
print(loop[0] is loop)
knot = ([],)
knot[0].append(knot)
knot = pickle.loads(pickle.dumps(knot, 1))
print(knot[0][0] is knot)
table = {}
table["me"] = table
print(pickle.loads(pickle.dumps(table))["me"].keys())

# Batches of a thousand, frames of 64 KiB.
for big in list(range(2500)), dict.fromkeys(range(1001)), "x" * 70000, b"y" * 70000, ["ab" * 500] * 3:
    data = pickle.dumps(big)
    print(len(data), data[:30], pickle.loads(data) == big)

Point = namedtuple("Point", "x y")
for made in (OrderedDict(b=1, a=2), Counter("abca"), deque([1, 2], 5), deque([3]),
             defaultdict(list, a=[1]), Point(1, 2)):
    for protocol in 0, 2, 4:
        data = pickle.dumps(made, protocol)
        print(data, pickle.loads(data) == made)
