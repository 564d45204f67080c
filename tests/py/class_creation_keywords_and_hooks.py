# Class statements with keywords: to the metaclass, to __init_subclass__, bad ones, starred bases.
class Registered:
    registry = {}

    def __init_subclass__(cls, /, key=None, *, abstract=False, **rest):
        super().__init_subclass__(**rest)
        if not abstract:
            Registered.registry[key or cls.__name__.lower()] = cls


class Shape(Registered, abstract=True): pass
class Square(Shape): pass
class Circle(Shape, key="round"): pass


print({key: kind.__name__ for key, kind in Registered.registry.items()})


class Mixin:
    def __init_subclass__(cls, colour="none", **rest):
        super().__init_subclass__(**rest)
        cls.colour = colour


class Both(Mixin, Registered, colour="red", key="both"): pass


bases = (Mixin, Registered)
options = {"colour": "blue", "abstract": True}
class Starred(*bases, **options): pass
class Mixed(Mixin, *(Registered,), colour="green", **{"key": "mixed"}): pass


print(Both.colour, Starred.colour, Mixed.colour, sorted(Registered.registry))


def attempt(text):
    try:
        exec(text, globals())
        print(text, "-> done")
    except Exception as error:
        print(text, "->", type(error).__name__, error)


for text in ["class X(size=1): pass", "class X(Registered, size=1): pass",
             "class X(object, a=1, b=2): pass",
             "class X(metaclass=type, a=1): pass", "class X(Mixin, colour=1, colour=2): pass",
             "class X(Mixin, **{'colour': 1}, colour=2): pass", "class X(**{1: 2}): pass",
             "class X(*5): pass",
             "class X(metaclass=None): pass", "class X(metaclass=int): pass",
             "class X(metaclass=len): pass",
             "class X(metaclass=print): pass", "class X(): pass", "class X(Mixin, 5): pass",
             "class X(None): pass",
             "class X('a'): pass", "class X(len): pass", "class X(Mixin()): pass",
             "class X(Mixin, object): pass",
             "class X(object, Mixin): pass", "class X(Mixin, Mixin): pass",
             "class X(int, float): pass",
             "class X(slice): pass", "class X(range): pass", "class X(type(...)): pass",
             "class X(bool): pass"]:
    attempt(text)


class Early:
    def __init_subclass__(cls):
        print("early", cls.__name__, cls.__qualname__, cls.__module__, hasattr(cls, "later"),
              cls.early)
        cls.later = True


class Filled(Early):
    early = "set in the body"


print(Filled.later, type(vars(Early)["__init_subclass__"]).__name__)
Early.__init_subclass__.__func__(Filled)
