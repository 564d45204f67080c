"""sorted, min, max, sort with keys and __lt__; what comparisons are made, ties, errors half way."""
import functools


class Item:
    calls = []

    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        Item.calls.append((self.n, other.n))
        return self.n < other.n

    def __repr__(self):
        return f"I{self.n}"


for order in ([3, 1, 2], [1, 2, 3, 4], [4, 3, 2, 1], [2, 2, 1], [5, 1, 4, 2, 3], []):
    Item.calls.clear()
    items = [Item(n) for n in order]
    print(sorted(items), Item.calls)
    Item.calls.clear()
    if items:
        print(min(items), Item.calls, end=" ")
        Item.calls.clear()
        try:
            print(max(items))
        except TypeError as error:
            print(error)
words = ["banana", "Apple", "cherry", "apple", "fig", "Banana"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, key=len, reverse=True))
print(sorted(words, key=lambda w: (-len(w), w)), max(words, key=len), min(words, key=len), sorted("hello"))
pairs = [(1, "b"), (0, "z"), (1, "a"), (0, "y")]
print(sorted(pairs), sorted(pairs, key=lambda p: p[0]), sorted(pairs, key=lambda p: p[1], reverse=True))
print(sorted([3, 1.5, True, 0]), sorted([[2], [1, 5], []]), sorted({"b": 1, "a": 2}), sorted({3, 1, 2}))
print(sorted(range(10), key=lambda n: n % 3), sorted([0.0, -0.0, -1]), sorted([(1,), (1, 0), ()]))
nan = float("nan")
print(sorted([3, nan, 1]), max([nan, 1]), max([1, nan]), min(nan, 0))
for bad in ([1, "a"], [None, 1], [{}, {}], [1j, 2], [[1], (1,)], [object(), 1]):
    try:
        sorted(bad)
    except TypeError as error:
        print(error)
numbers = [3, 1, 2]
try:
    numbers.sort(key=lambda n: numbers.append(n))
except ValueError as error:
    print(error, numbers)
seen = []
numbers = [3, 1, 2]
numbers.sort(key=lambda n: (seen.append(list(numbers)), n)[1])
print(seen, numbers)


def failing(n):
    if n == 2:
        raise RuntimeError("key failed")
    return n


numbers = [3, 2, 1]
try:
    numbers.sort(key=failing)
except RuntimeError as error:
    print(error, numbers)


def compare(a, b):
    return (a > b) - (a < b)


print(sorted([5, 2, 9], key=functools.cmp_to_key(lambda a, b: compare(b, a))))
for text in ("max()", "max([])", "max([], default=5)", "max(1, 2, default=3)", "max(1, key=abs)", "min([1], [0])",
             "max('ab', 'b')", "max([1, -3], key=abs)", "min(3, -4, key=abs)", "max(1, 'a')", "max(None)",
             "sorted(5)", "sorted([1], key=1)", "sorted([2, 1], reverse='x')", "max({'a': 3, 'b': 1})",
             "max([[1], [1, 2]])", "min((), default=None)", "max([1, 1.0, True])", "min([1.0, 1, True])"):
    try:
        print(text, "=", repr(eval(text)))
    except (TypeError, ValueError) as error:
        print(text, type(error).__name__, error)


@functools.total_ordering
class Version:
    def __init__(self, text):
        self.parts = tuple(map(int, text.split(".")))

    def __eq__(self, other):
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts

    def __repr__(self):
        return ".".join(map(str, self.parts))


versions = [Version(t) for t in ("1.10", "1.2", "1.2.1", "0.9")]
print(sorted(versions), max(versions), Version("1.0") >= Version("1.0"), Version("2") > Version("1.9"))
