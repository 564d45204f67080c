"""Arguments of built-ins that are refused, and results that are the object itself."""
import math
import types


def show(make, *args, **kwargs):
    try:
        print(make(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


class Failing:
    def keys(self):
        return ["a", "b"]

    def __getitem__(self, key):
        raise KeyError(key)


def named(**names):
    return names


show(lambda: named(**Failing()))
show(lambda: {**Failing()})
show(dict, Failing())
show(lambda: named(**{"a": 1}, **{"a": 2}))

getter = property(len, None, None, "text")
print(getter.setter(None).fset, getter.getter(None).fget is len, getter.deleter(print).fdel)
show(property, x=1)
show(property, 1, 2, 3, 4, 5)
show(property, 1, fget=2)
print(property(fget=len, doc="d").__doc__)

show(enumerate, start=1)
show(enumerate)
show(enumerate, [1], "x")
show(enumerate, [1], x=1)
print(list(enumerate(iterable=[1], start=3)), list(enumerate(start=3, iterable=[1])))


class Items:
    def __getitem__(self, index):
        return index


class Length:
    def __len__(self):
        return 3


for value in Items(), Length(), 5, {1}, iter([]), Items:
    show(reversed, value)


class Text(str):
    pass


class Octets(bytes):
    pass


text, octets = Text("abc"), Octets(b"abc")
print(type(text.partition("z")[0]), type(text.rpartition("z")[2]), type(text.partition("b")[0]))
print(type(octets.partition(b"z")[0]), type(octets.rpartition(b"z")[2]), octets.partition(b"b"))
print(text.partition("z")[0] is text, octets.rpartition(b"z")[2] is octets)
print(bytearray(b"abc").partition(b"z"))

one = frozenset([1])
print(one.union() is one, one.difference() is one, one.intersection() is one, one.copy() is one)

show(types.MappingProxyType, mapping={"a": 1})
show(types.MappingProxyType)
show(types.MappingProxyType, [1])
show(types.MappingProxyType, {}, {})


class Slotted:
    __slots__ = ("a",)


def changes():
    yield lambda: Slotted().x
    yield lambda: setattr(Slotted(), "x", 1)
    yield lambda: delattr(Slotted(), "x")
    yield lambda: delattr(Slotted(), "a")
    yield lambda: Slotted().a
    yield lambda: setattr(5, "x", 1)
    yield lambda: delattr(5, "real")
    yield lambda: delattr(Items(), "zz")
    yield lambda: delattr(Items, "zz")
    yield lambda: delattr(math, "zz")
    yield lambda: math.zz
    yield lambda: setattr([], "append", 1)


for change in changes():
    try:
        change()
    except AttributeError as error:
        print(error, error.name, type(error.obj).__name__)

try:
    1 / 0
except ZeroDivisionError as error:
    traceback = error.__traceback__
made = types.TracebackType(None, traceback.tb_frame, 3, 7)
print(made.tb_lasti, made.tb_lineno, made.tb_next, made.tb_frame is traceback.tb_frame)
longer = types.TracebackType(tb_next=made, tb_frame=made.tb_frame, tb_lasti=1, tb_lineno=2)
print(longer.tb_next is made)
show(types.TracebackType, 1, traceback.tb_frame, 1, 1)
show(types.TracebackType, None, 1, 1, 1)
show(types.TracebackType)
show(types.TracebackType, None, traceback.tb_frame, "1", 1)

print(math.log(10**400), math.log(7**900), math.log10(10**400), math.log2(10**400))
print([math.log(3**n) for n in range(700, 720)])
