# sorted and reversed: keys, stability, __reversed__, sequences by hand, iterators, refusals.


class Loud:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        calls.append((self.value, other.value))
        return self.value < other.value

    def __repr__(self):
        return str(self.value)


class Sequence:
    def __len__(self):
        return 3

    def __getitem__(self, place):
        return place * 10


class Backwards(Sequence):
    def __reversed__(self):
        return "not even an iterator"


class NoReverse(Sequence):
    __reversed__ = None


class BadLength(Sequence):
    def __len__(self):
        return "3"


class OnlyLen:
    def __len__(self):
        return 2


def attempt(function, *arguments, **keywords):
    try:
        print(repr(function(*arguments, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


calls = []
for values in ([3, 1, 2], [1, 2, 3], [3, 2, 1], [1], [], [2, 1, 2, 1], [1, 2, 3, 0], [5, 1, 4, 2,
        3]):
    calls.clear()
    print(sorted(map(Loud, values)), calls)
    calls.clear()
    print(sorted(map(Loud, values), reverse=True), len(calls))
words = ["b", "A", "a", "B", "aa", "", "\xe9", "Z"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, key=len,
        reverse=True), sorted(words, key=lambda w: (-len(w), w)))
print(sorted("banana"), sorted({"b": 1, "a": 2}), sorted({3, 1}), sorted(b"cab"), sorted((2, 1)),
      sorted([[2], [1, 5], []]), sorted([True, 0, 0.5, -1]), sorted([(1, "b"), (1, "a"), (0, "z")]))
for arguments, keywords in (((5,), {}), (([1, "a"],), {}), (([None, None],), {}), (([1j, 2j],),
        {}), (([{}, {}],), {}), ((), {}), (([1], None), {}), (([1],), {"cmp": 1}), (([2, 1],),
                {"key": 5}), (([2, 1],), {"key": None}),
                            (([2, 1],), {"reverse": "yes"}), (([2, 1],), {"reverse": 1.5}), (([2,
                                    1],), {"reverse": None}), (([2, 1],), {"reverse": 2}), (([2,
                                            1],), {"reverse": 0}), ((["a", 1],), {"key": str}),
                            (([1, 2],), {"key": lambda: 0}), (([float("nan"), 1],), {"key": repr}),
                            (([1],), {"key": len}), (([],), {"key": 5}), ((), {"iterable": []})):
    attempt(sorted, *arguments, **keywords)
for thing in ([1, 2], (1, 2), "ab", b"ab", range(3), {"a": 1, "b": 2}, {"a": 1}.keys(),
              {"a": 1}.items(), bytearray(b"xy"), memoryview(b"mn"), Sequence()):
    reverse = reversed(thing)
    print(type(reverse).__name__, list(reverse), list(reverse))
attempt(reversed, Backwards())
for wrong in (NoReverse(), BadLength(), OnlyLen(), {1, 2}, iter([]), 5, None, zip(),
              (x for x in "a"), object()):
    try:
        print(type(reversed(wrong)).__name__)
    except Exception as error:
        print(type(error).__name__, error)
attempt(lambda: list(reversed(BadLength())))
attempt(reversed)
attempt(reversed, [], [])
attempt(reversed, sequence=[])
iterator = reversed([1, 2, 3])
print(iterator.__length_hint__(), next(iterator), iterator.__length_hint__(),
      iter(iterator) is iterator, list(iterator), next(iterator, "end"))
