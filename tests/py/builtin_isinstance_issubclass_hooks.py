# isinstance and issubclass: tuples, unions, hooks, lying __class__, what may be asked.
import collections.abc


class Even(type):
    def __instancecheck__(cls, thing):
        print("instance?", end=" ")
        return isinstance(thing, int) and thing % 2 == 0

    def __subclasscheck__(cls, kind):
        print("subclass?", end=" ")
        return "sub" if kind is bool else ""


class EvenNumber(metaclass=Even):
    pass


class Liar:
    __class__ = int


class BadClass:
    @property
    def __class__(self):
        raise AttributeError("hidden")


class FailsClass:
    @property
    def __class__(self):
        raise ZeroDivisionError("class fails")


class Bases:
    def __init__(self, *bases):
        self.__bases__ = bases


def attempt(function, *arguments, **keywords):
    try:
        print(function.__name__, repr(function(*arguments, **keywords)))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


for arguments in ((4, EvenNumber), (5, EvenNumber), (EvenNumber(), EvenNumber), (True, int),
                  (1, (str, int)), (1, ()), (1, (str, (float, (int,)))), (1, int | str), (None,
                          int | None),
                  (1, (str, 5)), (1, (int, 5)), (1, 5), (1, None), (1, "int"), (1, [int]), (1,
                          list[int]),
                  ([], list[int] | int), (int, type), (type, type), (type, object), (object, type),
                  (Liar(), int), (Liar(), Liar), (Liar(), str), (BadClass(), int), (FailsClass(),
                          int),
                  (FailsClass(), FailsClass), (1, collections.abc.Hashable), ([],
                          collections.abc.Hashable),
                  ("", collections.abc.Sequence), (len, collections.abc.Callable), (), (1,), (1,
                          int, 2)):
    attempt(isinstance, *arguments)
for arguments in ((bool, int), (int, bool), (int, object), (bool, EvenNumber), (int, EvenNumber),
                  (EvenNumber, EvenNumber), (bool, (str, int)), (bool, ()), (int, int | str),
                  (type(None), int | None), (5, int), (int, 5), ("int", int), (int, (str, 5)),
                  (int, list[int]),
                  (list[int], list), (Bases(), int), (Bases(), Bases()), (Bases(int), int), (5,
                          EvenNumber),
                  (dict, collections.abc.Mapping), (list, collections.abc.Set), (int,), (int, int,
                          int)):
    attempt(issubclass, *arguments)
nested = Bases()
print(issubclass(Bases(Bases(nested)), nested), isinstance(Liar(), float))
print(Liar().__class__, type(Liar()).__name__)
deep = int
for level in range(50):
    deep = (deep,)
print(isinstance(1, deep), issubclass(bool, deep))
