# __length_hint__: operator.length_hint, list() and friends, len first, wrong answers, built-in
# iterators.
import operator


class Hinted:
    def __init__(self, hint, size=3): self.hint, self.size = hint, size
    def __iter__(self): return iter(range(self.size))
    def __length_hint__(self): print("hint", end=" "); return self.hint


class Sized(Hinted):
    def __len__(self): print("len", end=" "); return 3


class Raising(Hinted):
    def __length_hint__(self): raise self.hint


class LenRaises(Hinted):
    def __len__(self): raise self.size if isinstance(self.size, Exception) else ValueError("len")


def attempt(title, call):
    try:
        print(title, "->", call())
    except Exception as error:
        print(title, "->", type(error).__name__, error)


for hint in (0, 3, 100, -1, NotImplemented, None, "3", 2.0, True):
    attempt(f"length_hint {hint!r}", lambda: operator.length_hint(Hinted(hint), 7))
    attempt(f"list {hint!r}", lambda: list(Hinted(hint)))
for title, thing in (("sized", Sized(5)), ("raises type", Raising(TypeError("no"))),
                     ("raises value", Raising(ValueError("v"))),
                     ("len type", LenRaises(4, TypeError("t"))), ("len value", LenRaises(4))):
    attempt(title, lambda: operator.length_hint(thing, 9))
attempt("list of sized", lambda: list(Sized(5)))
attempt("tuple", lambda: tuple(Hinted(2)))
attempt("extend", lambda: [0].extend(Hinted(2)))
attempt("star", lambda: [*Hinted(2)])
attempt("set", lambda: set(Hinted(2)))
attempt("bytearray", lambda: bytearray(Hinted(2)))
attempt("sorted", lambda: sorted(Hinted(1)))
attempt("unpack", lambda: (lambda a, b, c: a + b + c)(*Hinted(9)))
attempt("default wrong", lambda: operator.length_hint([], "x"))
attempt("no arguments", lambda: operator.length_hint())
attempt("no hint", lambda: operator.length_hint(5, 4))
attempt("no hint no default", lambda: operator.length_hint(object()))
attempt("negative default", lambda: operator.length_hint(5, -4))
iterators = [iter([1, 2, 3]), iter((1, 2)), iter("abc"), iter(range(5)), reversed([1, 2]),
             iter({1: 2}), iter({1, 2}), iter({}.keys()),
             (x for x in [1]), map(len, ["a"]), zip([1]), iter(int, 1), enumerate([1, 2]),
             iter(b"ab"), iter(bytearray(3)),
             reversed(range(4)), iter({1: 2}.items()), filter(None, [1]), reversed({1: 2})]
print([operator.length_hint(iterator, -9) for iterator in iterators])
for iterator in iterators:
    next(iterator, None)
print([operator.length_hint(iterator, -9) for iterator in iterators])
