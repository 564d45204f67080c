# callable: asks the type for __call__, never the object, and calls nothing.
import functools


class Quiet:
    pass


class Called:
    def __call__(self):
        raise RuntimeError("nobody should call this")


class CallIsNone:
    __call__ = None


class CallIsNumber:
    __call__ = 5


class ByGetattr:
    def __getattr__(self, name):
        print("asked for", name)
        return lambda: None


class Slots:
    __slots__ = ("__call__",)


class Child(Called):
    pass


class Meta(type):
    __call__ = None


class Uncallable(metaclass=Meta):
    pass


def generator():
    yield 1


for thing in (len, print, int, type, object, Quiet, Called, Child, lambda: 0, generator, "".upper,
              str.upper, [].append, functools.partial(len), property, staticmethod(len), Uncallable,
              Called(), Child(), CallIsNone(), CallIsNumber(), ByGetattr(), Slots(), super):
    print(callable(thing), end=" ")
print()
for thing in (1, "text", None, [], {}, generator(), Quiet(), property(len), classmethod(len), ...,
              NotImplemented, range(3), slice(1), functools, Exception("x"), b"", 2.5):
    print(callable(thing), end=" ")
print()
one = Quiet()
one.__call__ = lambda: "instance"
print(callable(one))
Quiet.__call__ = lambda self: "type"
print(callable(one), one())
del Quiet.__call__
print(callable(one))
for call in (lambda: one(), lambda: CallIsNone()(), lambda: CallIsNumber()(), lambda: Slots()(),
             lambda: Uncallable(), lambda: callable(), lambda: callable(1, 2),
             lambda: callable(obj=1), lambda: ByGetattr()(), lambda: classmethod(len)([])):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
print(staticmethod(len)("four"), callable(staticmethod(5)))
