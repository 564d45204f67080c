"""What runs when a class is made: __prepare__, body, __new__, __set_name__, __init_subclass__, __init__."""


class Log(dict):
    def __setitem__(self, key, value):
        if not key.startswith("__"):
            print("  set", key)
        super().__setitem__(key, value)


class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **keywords):
        print("prepare", name, [b.__name__ for b in bases], keywords)
        return Log()

    def __new__(mcls, name, bases, namespace, **keywords):
        print("new", name, sorted(k for k in namespace if not k.startswith("__")))
        return super().__new__(mcls, name, bases, dict(namespace))

    def __init__(cls, name, bases, namespace, **keywords):
        print("init", name)
        super().__init__(name, bases, namespace)

    def __call__(cls, *arguments, **keywords):
        print("call", cls.__name__, arguments)
        return super().__call__(*arguments, **keywords)

    def __instancecheck__(cls, instance):
        return getattr(instance, "kind", None) == cls.__name__

    def __len__(cls):
        return 42

    def __iter__(cls):
        return iter([1, 2])

    def __getitem__(cls, key):
        return cls.__name__, key

    def __contains__(cls, item):
        return item == "inside"

    def __repr__(cls):
        return f"<<{cls.__name__}>>"


class Field:
    def __set_name__(self, owner, name):
        print("  named", name)


class A(metaclass=Meta, option=1):
    x = 1
    f = Field()

    def method(self):
        pass

    def __init_subclass__(cls, **keywords):
        print("  init_subclass", cls.__name__, keywords)


print(A, len(A), list(A), A["k"], "inside" in A, type(A).__name__)


class B(A, flag=True):
    kind = "A"


b = B(1) if False else object.__new__(B)
print(isinstance(b, A), isinstance(b, B), issubclass(B, A))
try:
    A(5)
except TypeError as error:
    print(error)


class M1(type):
    pass


class M2(type):
    pass


class X(metaclass=M1):
    pass


class Y(metaclass=M2):
    pass


try:
    class Z(X, Y):
        pass
except TypeError as error:
    print(error)


class M3(M1, M2):
    pass


class Z(X, Y, metaclass=M3):
    pass


print(type(Z).__name__, [c.__name__ for c in Z.__mro__])


def function_as_metaclass(name, bases, namespace):
    print("function", name, bases)
    return 5


class Five(metaclass=function_as_metaclass):
    pass


print(Five)
for arguments in (("T",), ("T", ()), ("T", (), {}, 1), (1, (), {}), ("T", [], {}), ("T", (1,), {}),
                  ("T", (int, str), {}), ("T", (bool,), {}), ("T", (A, A), {}), ("T", (object, A), {})):
    try:
        print(type(*arguments))
    except TypeError as error:
        print(error)
T = type("T", (), {"value": 3, "get": lambda self: self.value})
print(T().get(), T.__name__, T.__bases__, T.__module__, T.__qualname__)
T.__name__ = "Renamed"
print(T, T.__name__)
try:
    T.__name__ = 5
except TypeError as error:
    print(error)


class Singleton(type):
    made = {}

    def __call__(cls, *arguments):
        if cls not in cls.made:
            cls.made[cls] = super().__call__(*arguments)
        return cls.made[cls]


class One(metaclass=Singleton):
    pass


print(One() is One())


class Plugin:
    registry = []

    def __init_subclass__(cls, /, name=None, **keywords):
        super().__init_subclass__(**keywords)
        cls.registry.append(name or cls.__name__)


class P1(Plugin, name="first"):
    pass


class P2(Plugin):
    pass


print(Plugin.registry)
try:
    class P3(Plugin, wrong=1):
        pass
except TypeError as error:
    print(error)
