# iter: by __iter__, by __getitem__, by a sentinel; next with and without a default.


class Squares:
    def __getitem__(self, place):
        print("item", place, end="; ")
        if place > 2:
            raise IndexError("no more")
        return place * place


class StopsByStop:
    def __getitem__(self, place):
        if place == 2:
            raise StopIteration
        return place


class Fails:
    def __getitem__(self, place):
        return 1 // (1 - place)


class NotAnIterator:
    def __iter__(self):
        return 5


class IterIsNone:
    __iter__ = None

    def __getitem__(self, place):
        return place


class OnlyNext:
    def __next__(self):
        return 1


class Both(OnlyNext):
    def __iter__(self):
        return OnlyNext()


def attempt(function, *arguments, **keywords):
    try:
        print(repr(function(*arguments, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


attempt(list, Squares())
attempt(list, StopsByStop())
attempt(list, Fails())
for wrong in (NotAnIterator(), IterIsNone(), OnlyNext(), 5, None, object(), list, len):
    attempt(iter, wrong)
print(next(iter(Both())), 4 in Squares(), [*zip(Squares(), "ab")])
lines = iter(["one", "two", "", "three"])
print(list(iter(lines.__next__, "")), list(lines))
counter = iter(range(10))
print(list(iter(lambda: next(counter), 4)), next(counter))
called = iter(lambda: next(counter), 100)
print(list(called), next(called, "ended"), type(called).__name__)


class Sentinel:
    def __eq__(self, other):
        print("compare", other, end="; ")
        return other == 2


values = iter([0, 1, 2, 3])
print(list(iter(lambda: next(values), Sentinel())), list(values))
attempt(iter, 5, 6)
attempt(iter, "text", "t")
attempt(iter)
attempt(iter, 1, 2, 3)
attempt(lambda: list(iter(lambda: 1 / 0, 1)))
attempt(next, [1])
attempt(next, iter([]))
attempt(next, iter([]), None)
attempt(next, [1], "default")
attempt(next)
attempt(next, iter([]), default=1)
attempt(lambda: next(iter([1]), 1, 2))
failing = iter(Fails())
for turn in range(4):
    attempt(next, failing, "default")
seq = [1, 2]
ended = iter(seq)
print(list(ended), seq.append(3), list(ended), list(iter(seq)))
for kind in ("", b"", [], (), {}, set(), range(0), bytearray(), memoryview(b""), {}.keys(), zip()):
    print(type(iter(kind)).__name__, end=" ")
print(type(iter("\xe9")).__name__, type(iter({}.items())).__name__,
      type(iter({}.values())).__name__,
      type(iter(range(2 ** 70))).__name__, type(iter(Squares())).__name__)
