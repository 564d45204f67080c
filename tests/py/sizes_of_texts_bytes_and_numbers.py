# sys.getsizeof: what each further character, digit or item costs; __sizeof__ and its errors.
import sys


class Plain:
    pass


class Slotted:
    __slots__ = ("a", "b", "c")


class Mine:
    def __init__(self, answer):
        self.answer = answer

    def __sizeof__(self):
        return self.answer


def attempt(*arguments, **keywords):
    try:
        print(sys.getsizeof(*arguments, **keywords), end="; ")
    except Exception as error:
        print(type(error).__name__, error, end="; ")


for text in ("", "a", "abcd", "\xe9", "\xe9abc", "\u4e2d", "\u4e2dabc", "\U0001f600",
             "\U0001f600abc", "a" * 1000):
    attempt(text)
print()
for number in (0, 1, -1, 2 ** 30 - 1, 2 ** 30, 2 ** 60 - 1, 2 ** 60, 2 ** 90, -2 ** 300, True,
               False, 1.5, 1j):
    attempt(number)
print()
for thing in (b"", b"abc", bytes(100), (), (1,), (1, 2, 3), [], [1], [1, 2, 3], list("ab"), {},
              {"a": 1}, set(), {1}, frozenset(), set(range(5)), frozenset(range(20)),
              range(5), slice(1, 2), None, ..., NotImplemented, object(), Slotted(),
              memoryview(b""), bytearray(), bytearray(b"abc"), bytearray(10), iter([]), iter(()),
              iter(""),
              enumerate([]), zip(), map(len, []), reversed([]), property(), staticmethod(len),
              classmethod(len), len, [].append, {}.keys(), {}.items(), {}.values()):
    attempt(thing)
print()
for answer in (0, 100, -1, True):
    attempt(Mine(answer))
    attempt(Mine(answer), "default")
print()
attempt()
attempt(1, 2, 3)
attempt(object=5)
attempt(5, default=1)
print((5).__sizeof__(), "".__sizeof__(), [].__sizeof__(), {}.__sizeof__(), (1, 2).__sizeof__(),
      sys.getsizeof([]) - [].__sizeof__())
grown = []
print([(grown.append(None), sys.getsizeof(grown))[1] for turn in range(20)])
print([sys.getsizeof([None] * count) for count in range(6)],
      [sys.getsizeof(list(range(count))) for count in (0, 1, 5, 9)],
      [sys.getsizeof([*range(count)]) for count in (1, 5, 9)])
grown.clear()
print(sys.getsizeof(grown), [sys.getsizeof(dict.fromkeys(range(count))) for count in (0, 1, 5, 6,
        10, 11, 21, 22)], [sys.getsizeof(set(range(count))) for count in (0, 4, 5, 18, 19)])
