"""What __class__ may be set to, and what a metaclass's mro() may give."""


class Int(int):
    pass


class OtherInt(int):
    pass


class SlottedInt(int):
    __slots__ = ()


class OtherSlottedInt(int):
    __slots__ = ()


class DerivedInt(Int):
    pass


class Text(str):
    pass


class OtherText(str):
    pass


class Pair(tuple):
    pass


class OtherPair(tuple):
    pass


class Rows(list):
    pass


class OtherRows(list):
    pass


def assign(value, cls):
    try:
        value.__class__ = cls
        print(type(value).__name__, value)
    except TypeError as error:
        print(error)


assign(Int(5), OtherInt)
assign(Int(5), DerivedInt)
assign(DerivedInt(5), Int)
assign(SlottedInt(5), OtherSlottedInt)
assign(SlottedInt(5), Int)
assign(Text("x"), OtherText)
assign(Text("x"), Int)
assign(Pair((1,)), OtherPair)
assign(Rows([1]), OtherRows)
assign(5, Int)
assign(Int(5), int)

for order in [], 5, [int], (1, 2), None, [object, "x"], [dict, object], [5.5]:
    class Meta(type):
        def mro(cls):
            return order

    try:
        class Made(metaclass=Meta):
            pass
        print(Made.__mro__)
    except TypeError as error:
        print(type(error).__name__, error)


class MetaOfInt(type):
    def mro(cls):
        return [cls, int, object, int]


class Odd(int, metaclass=MetaOfInt):
    pass


print([cls.__name__ for cls in Odd.__mro__], Odd.real is int.real)
