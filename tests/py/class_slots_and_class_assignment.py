# Assigning __class__: equal layouts agree, others are refused with the reason.
class A:
    __slots__ = ("x", "y")


class B:
    __slots__ = ("x", "y")


class Swapped:
    __slots__ = ("y", "x")


class Fewer:
    __slots__ = ("x",)


class Plain:
    pass


class Other:
    def hello(self):
        return "hello from Other"


class Sub(Plain):
    extra = 1


class Number(int):
    pass



class Text(str):
    pass


class Items(list):
    pass


class Meta(type):
    pass


class Made(metaclass=Meta):
    pass


def change(thing, kind):
    before = type(thing).__name__
    try:
        thing.__class__ = kind
        print(before, "->", type(thing).__name__)
    except TypeError as error:
        print(before, "refused:", error)
    return thing


a = A()
a.x, a.y = 1, 2
change(a, B)
print(a.x, a.y, isinstance(a, B), isinstance(a, A))
for kind in (Swapped, Fewer, Plain, A, int, 5, None, "A", object):
    change(a, kind)
plain = Plain()
plain.field = 3
for kind in (Other, Sub, Made, A, Number, list, Plain):
    change(plain, kind)
print(change(plain, Other).hello(), plain.field, plain.__dict__)
print(change(Number(5), Text) + 1)
for thing, kind in ((5, int), ("a", Text), ([], Items), (Items(), list), (object(), Plain),
                    (None, Plain),
                    (len, Plain), (Text(), Number), (lambda: 1, Plain)):
    change(thing, kind)
try:
    del plain.__class__
except TypeError as error:
    print(error)
change(Made, type)
print(type(Made).__name__)
try:
    object.__dict__["__class__"].__set__(5, str)
except TypeError as error:
    print(error)


class Cell:
    __class__ = property(lambda self: list)


cell = Cell()
print(cell.__class__.__name__, type(cell).__name__, isinstance(cell, list), isinstance(cell, Cell))
