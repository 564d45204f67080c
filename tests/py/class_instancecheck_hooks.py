# __instancecheck__, __subclasscheck__, tuples, unions and pretended classes in isinstance and
# issubclass.
class Meta(type):
    def __instancecheck__(cls, instance):
        print("instance?", cls.__name__)
        return cls.answer(instance) if hasattr(cls,
                                               "answer") else super().__instancecheck__(instance)

    def __subclasscheck__(cls, subclass):
        print("subclass?", cls.__name__, subclass.__name__)
        return len(subclass.__name__) == 3


class Even(metaclass=Meta):
    answer = staticmethod(lambda value: isinstance(value, int) and value % 2 == 0)


class Truthy(metaclass=Meta):
    answer = staticmethod(lambda value: [] if value else "yes")


class Normal(metaclass=Meta):
    pass


print(isinstance(4, Even), isinstance(3, Even), isinstance(Even(), Even))
print(isinstance(1, Truthy), isinstance(0, Truthy), isinstance(Normal(), Normal),
      isinstance(5, Normal))
print(isinstance(6, (str, Even, Truthy)), isinstance("a", (str, Even)),
      isinstance(0, ((Even, ()), str)))
print(issubclass(int, Even), issubclass(str, (Normal,)), issubclass(list, Even))
class Caught(Exception, metaclass=Meta):
    answer = staticmethod(lambda value: True)


try:
    try:
        raise KeyError("the clause does not ask the hooks")
    except Caught:
        print("caught")
except KeyError as error:
    print(error, isinstance(error, Caught))


class Pretend:
    @property
    def __class__(self):
        return int


class Abstract:
    __bases__ = ()


class Broken:
    __bases__ = 5


class Raises:
    @property
    def __class__(self):
        raise ValueError("no class")


for call in (lambda: isinstance(Pretend(), int), lambda: isinstance(Pretend(), Pretend),
             lambda: isinstance(Pretend(), str), lambda: isinstance(1, Abstract()),
             lambda: issubclass(int, Abstract()),
             lambda: issubclass(Abstract(), int), lambda: issubclass(Broken(), int),
             lambda: isinstance(1, Broken()),
             lambda: isinstance(Raises(), int), lambda: issubclass(1, int),
             lambda: issubclass(int, 1),
             lambda: isinstance(1, (int, "a")), lambda: isinstance(1, ("a", int)),
             lambda: isinstance(1, ()),
             lambda: isinstance(1, [int]), lambda: issubclass(int, ()), lambda: isinstance(1, None),
             lambda: isinstance(None, int | None), lambda: issubclass(bool, int | str),
             lambda: isinstance(1),
             lambda: type.__instancecheck__(int, True), lambda: type.__subclasscheck__(int, bool),
             lambda: type.__instancecheck__(Even, 4), lambda: int.__instancecheck__(5)):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
