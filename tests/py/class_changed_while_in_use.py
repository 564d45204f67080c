"""Classes whose methods go away, or whose bases change, while they are being used."""
import gc


class Count:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n == 3:
            del Count.__next__
        return self.n


try:
    for number in Count():
        print(number)
except TypeError as error:
    print(error)
try:
    iter(Count())
except TypeError as error:
    print(error)


class Evil:
    """Equal to nothing; deletes the attribute when it is compared."""

    def __hash__(self):
        return hash("attribute")

    def __eq__(self, other):
        try:
            del Victim.attribute
        except AttributeError:
            pass
        return False


class Fixed:
    def __get__(self, instance, owner=None):
        return "from the descriptor"


class Victim:
    attribute = Fixed()


victim = Victim()
victim.__dict__[Evil()] = 0
print(victim.attribute)
print(hasattr(victim, "attribute"), gc.collect() >= 0)


class Key:
    def __hash__(self):
        return hash("name")

    def __eq__(self, other):
        Derived.__bases__ = (Second,)
        return False


class First:
    name = other = "first"


class Second:
    name = other = "second"


Derived = type("Derived", (First,), {Key(): 5})
print(Derived.name, Derived.other, Derived.__bases__)


class Meta(type):
    def mro(cls):
        if cls.__mro__ is None and cls.__name__ == "Made":
            try:
                class Below(cls):
                    pass
            except TypeError as error:
                print(error)
        return type.mro(cls)


class Made(metaclass=Meta):
    pass


print([c.__name__ for c in Made.__mro__])


class Order(type):
    def mro(cls):
        print("mro of", cls.__name__)
        return super().mro()


class A(metaclass=Order):
    pass


class B(metaclass=Order):
    pass


class C(A):
    pass


C.__bases__ = (B,)
print(C.__mro__)
a = A()
a.__class__ = B
print(type(a).__name__)
try:
    a.__class__ = int
except TypeError as error:
    print(error)
