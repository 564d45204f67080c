# __slots__: strings, dicts with docs, mangled names, inheritance, __dict__ and __weakref__,
# layouts.
import weakref


class One:
    __slots__ = "value"


class Doc:
    __slots__ = {"x": "the x place", "y": None}


class Generator:
    __slots__ = (name for name in ("first", "second"))


class Private:
    __slots__ = ("__secret", "__dunder__", "_single")

    def __init__(self):
        self.__secret = 1


class Empty:
    __slots__ = ()


def attempt(text, **names):
    try:
        exec(text, globals(), names)
        print(text, "-> done")
    except Exception as error:
        print(text, "->", type(error).__name__, error)


one = One()
attempt("one.value = 1", one=one)
attempt("one.other = 1", one=one)
attempt("One.value = 5; print(one.value)", one=one)
print(Doc.__slots__, Doc.x.__doc__, Doc.y.__doc__, Doc.x.__name__, Doc.x.__qualname__,
      Doc.x.__objclass__.__name__)
g = Generator()
g.first = 1
print(g.first, list(Generator.__slots__),
      sorted(n for n in vars(Private) if "secret" in n or "single" in n))
print(Private()._Private__secret)
attempt("Empty().x = 1")
attempt("Empty().__dict__")
attempt("weakref.ref(Empty())")


class Weak:
    __slots__ = ("__weakref__", "a")


class WithDict(One):
    __slots__ = ("__dict__",)


class Third(Weak, Empty):
    __slots__ = ("b",)


weak = Weak()
print(weakref.ref(weak)() is weak, hasattr(WithDict(), "__dict__"),
      [c.__name__ for c in Third.__mro__])
attempt("t = Third(); t.a = 1; t.b = 2; print(t.a + t.b); t.c = 3")
for text in ["class X(One, Weak): pass", "class X(One, Doc): pass",
             "class X(One, Empty): __slots__ = ()",
             "class X(One): __slots__ = 'value'; value = 3", "class X: __slots__ = ['a b']",
             "class X: __slots__ = [1]",
             "class X: __slots__ = ['']", "class X: __slots__ = ['1a']",
             "class X: __slots__ = None",
             "class X(WithDict): __slots__ = ['__dict__']",
             "class X(str): __slots__ = ['a']", "class X(str): __slots__ = []",
             "class X(bytes): __slots__ = 'a'",
             "class X(dict): __slots__ = 'a'", "class X(list): __slots__ = ['__dict__']",
             "class X: __slots__ = ['__class__']", "class X: __slots__ = ['é', 'def']"]:
    attempt(text)
attempt("One.value.__get__(5)")
attempt("One.value.__set__(5, 1)")
attempt("One.value.__delete__(one)", one=one)
