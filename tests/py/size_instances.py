import sys


class Plain:
    def __init__(self):
        self.a = 1


class Slots:
    __slots__ = ("a", "b")


class Child(Slots):
    pass


class L(list):
    pass


class D(dict):
    pass


class I(int):
    pass


class E(Exception):
    pass


for make in (Plain, Slots, Child, L, D, I, E):
    print(make.__name__, sys.getsizeof(make()), sys.getsizeof(make))
print(sys.getsizeof(Plain().__init__), sys.getsizeof(Plain.__init__), sys.getsizeof(ValueError("x")), sys.getsizeof(property()), sys.getsizeof(iter("")), sys.getsizeof(x for x in []))


class Sized:
    def __sizeof__(self):
        return 100


print(sys.getsizeof(Sized()))
try:
    sys.getsizeof()
except TypeError as error:
    print(error)
print(sys.getsizeof(5, "default"), sys.getsizeof("", default=1))
