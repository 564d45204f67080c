"""Classes derived from built-in types take keywords when they have their own __init__ or __new__."""


def attempt(function, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
        print(repr(result), getattr(result, "extra", "-"))
    except TypeError as error:
        print(error)


for base, value in ((list, [1]), (tuple, [1]), (set, [1]), (frozenset, [1]), (dict, {1: 2}),
                    (float, 1.5), (str, "s"), (int, 7), (bytes, b"b"), (bytearray, b"b"),
                    (complex, 2j)):
    print("--", base.__name__)

    class Plain(base):
        pass

    class WithInit(base):
        def __init__(self, *given, extra=None):
            self.extra = extra

    class WithNew(base):
        def __new__(cls, *given, extra=None):
            self = super().__new__(cls, *given)
            self.extra = extra
            return self

    attempt(Plain, value)
    attempt(Plain, value, nothing=1)
    attempt(Plain, value, 2, 3, 4)
    attempt(WithInit, value, extra=1)
    attempt(WithNew, value, extra=1)
    attempt(WithNew, value)
