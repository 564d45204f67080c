# dir() of the types that scripts use: every name.
for cls in (
    object, int, bool, float, complex, str, bytes, bytearray, memoryview, tuple, list, dict, set,
    frozenset, range, slice, map, filter, property, staticmethod, classmethod, super, BaseException,
    Exception, StopIteration, KeyError,
):
    print(cls.__name__, dir(cls))


class Plain:
    pass


class Number(int):
    pass


class Slotted:
    __slots__ = ("only",)


def function():
    yield 1


for value in (Plain(), Number(3), Slotted(), function, function(), property(), None, Ellipsis, 1, "a"):
    print(type(value).__name__, dir(value))
