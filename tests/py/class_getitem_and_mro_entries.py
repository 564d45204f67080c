# __class_getitem__ and __mro_entries__: subscripted classes, generic aliases as bases, and
# refusals.
import types


class Box:
    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item!r}]"


class SmallBox(Box):
    pass


print(Box[int], SmallBox[1, 2], Box[1:2], Box[()], SmallBox[...], Box["a"][0])
print(type(vars(Box)["__class_getitem__"]).__name__, Box.__class_getitem__(5))


class Meta(type):
    def __getitem__(cls, item):
        return "from the metaclass", item


class Double(Box, metaclass=Meta):
    pass


print(Double[1], Double.__class_getitem__(1))
for call in (lambda: Box()[1], lambda: int[1], lambda: object[1], lambda: type[int],
             lambda: list[int],
             lambda: dict[str, int], lambda: tuple[int, ...], lambda: tuple[()], lambda: str[0],
             lambda: Meta[1],
             lambda: setattr(Box, "x", 1) or Box[1], lambda: (lambda: 1)[0],
             lambda: list[int].__args__,
             lambda: list[int]("ab"), lambda: list[int] == list[int],
             lambda: list[int].__origin__ is list,
             lambda: dict[str, int].__args__, lambda: isinstance([], list[int]),
             lambda: issubclass(list, list[int]),
             lambda: list[int].append is list.append, lambda: int | None,
             lambda: list[int] | str | None,
             lambda: isinstance(1, int | str), lambda: isinstance(1, int | list[str]),
             lambda: int | 1, lambda: int | "a"):
    try:
        print(call())
    except TypeError as error:
        print("TypeError", error)


class Recorded:
    def __init__(self, *bases): self.bases = bases
    def __mro_entries__(self, original):
        print("asked with", len(original))
        return self.bases


class A: pass
class B(Recorded(A, dict), Box): pass
class C(Recorded()): pass
class D(list[int]): pass


print([k.__name__ for k in B.__mro__], len(B.__orig_bases__), [k.__name__ for k in C.__mro__],
      D.__orig_bases__, D([1]))
print(hasattr(A, "__orig_bases__"), [k.__name__ for k in types.resolve_bases((Recorded(A), int))])
for bad in (5, [A], None):
    try:
        class X(Recorded.__new__(type("R", (), {"__mro_entries__": lambda self, bases: bad}))): pass
    except TypeError as error:
        print(error)
try:
    type("X", (Recorded(A),), {})
except TypeError as error:
    print(error)
print(types.new_class("N", (Recorded(A),), {}, lambda ns: ns.update(v=1)).v)
