# object: its methods called by hand, arguments it refuses, __class__ assignment, default order.


def attempt(function, *arguments, **keywords):
    try:
        print(repr(function(*arguments, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


class Empty:
    pass


class OnlyNew:
    def __new__(cls, *arguments, **keywords):
        return super().__new__(cls)


class OnlyInit:
    def __init__(self, *arguments, **keywords):
        self.seen = arguments


class PassesNew:
    def __new__(cls, *arguments):
        return super().__new__(cls, *arguments)


class PassesInit:
    def __init__(self, *arguments):
        super().__init__(*arguments)


class Slotted:
    __slots__ = ("a",)


class SameSlots:
    __slots__ = ("a",)


class OtherSlots:
    __slots__ = ("b",)


for kind in (object, Empty, OnlyNew, OnlyInit, PassesNew, PassesInit):
    for arguments in ((), (1,)):
        attempt(lambda: type(kind(*arguments)).__name__)
attempt(lambda: Empty(x=1))
attempt(object.__new__)
attempt(object.__new__, 5)
attempt(object.__new__, int)
attempt(lambda: type(object.__new__(Empty)).__name__)
attempt(object.__init__)
attempt(object.__init__, Empty(), 1)
one, two = Empty(), Empty()
print(one.__eq__(one), one.__eq__(two), one.__ne__(one), one.__ne__(two), one.__lt__(two),
      one == two, one != two, one.__hash__() == hash(one))
print(object.__eq__(1, 1.0), object.__eq__(1, 1), object.__str__("x"), object.__repr__(5)[:14],
      object.__format__(5, ""), object.__dir__(5)[:0])
attempt(object.__format__, one, "x")
attempt(object.__format__, one, 5)
attempt(object.__getattribute__, one, "missing")
attempt(object.__getattribute__, 5, "real")
attempt(object.__setattr__, one, "x", 1)
attempt(object.__delattr__, one, "x")
attempt(object.__delattr__, one, "x")
attempt(object.__setattr__, int, "x", 1)
attempt(object.__setattr__, 5, "x", 1)
attempt(object.__init_subclass__)
attempt(object.__init_subclass__, 1)
attempt(object.__subclasshook__, int)
attempt(one.__sizeof__().__class__)
for thing, kind in ((one, OnlyInit), (one, Slotted), (Slotted(), SameSlots), (Slotted(),
        OtherSlots), (one, int), (5, Empty), (one, 5), (one, "x"), (Empty, type), (Slotted(),
                Empty)):
    try:
        thing.__class__ = kind
        print("now", type(thing).__name__)
    except Exception as error:
        print(type(error).__name__, error)
attempt(lambda: delattr(one, "__class__"))
attempt(lambda: one < two)
attempt(lambda: len(one))
attempt(lambda: one[0])
attempt(lambda: one())
attempt(lambda: -one)
attempt(lambda: iter(one))
attempt(lambda: one in one)
attempt(lambda: one.__reduce_ex__(2)[1][0].__name__)
attempt(lambda: one.__getstate__())
