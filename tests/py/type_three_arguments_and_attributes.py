# type: one and three arguments, attributes of classes that can and cannot change, subclasses.


def attempt(function, *arguments):
    try:
        print(repr(function(*arguments)))
    except Exception as error:
        print(type(error).__name__, error)


class Base:
    """Documented."""


class Other:
    pass


Made = type("Made", (Base,), {"value": 5, "__doc__": "made", "method": lambda self: self.value})
print(Made.__name__, Made().method(), Made.__doc__, Made.__bases__[0] is Base, Made.__module__,
      Made.__qualname__)
body = {"x": 1}
Copied = type("Copied", (), body)
body["x"] = 2
print(Copied.x, body, type("Q", (), {"__qualname__": "Outer.Q"}).__qualname__)
for arguments in ((), (1, 2), ("A", ()), ("A", (), {}, 4), (5, (), {}), ("A", [], {}), ("A", (),
        []), ("A", (5,), {}),
                  ("A", (bool,), {}), ("A", (int, str), {}), ("A", (Base, Base), {}), ("A",
                          (object, Base), {}),
                  ("A\0B", (), {}), ("A", (), {"__slots__": 5}), ("A", (), {"__slots__": ["a b"]}),
                  ("A", (), {"__qualname__": 5}), ("A", (Base,), {"__slots__": ("x",), "x": 1})):
    attempt(lambda: type(type(*arguments)).__name__)
for name, value in (("__name__", "New"), ("__name__", 5), ("__name__", "a\0b"), ("__qualname__",
        "A.B"),
                    ("__qualname__", None), ("__doc__", "text"), ("__module__", "other"),
                    ("__bases__", (Other,)),
                    ("__bases__", ()), ("__bases__", 5), ("__dict__", {}),
                    ("__class__", type), ("__abstractmethods__", {"a"})):
    attempt(setattr, Made, name, value)
print(Made.__name__, Made.__qualname__, Made.__doc__, Made.__module__,
      [base.__name__ for base in Made.__mro__])
for name in ("__name__", "__bases__", "__module__", "__doc__", "__dict__", "value", "missing"):
    attempt(delattr, Made, name)
for target in (int, type, object):
    attempt(setattr, target, "new", 1)
    attempt(setattr, target, "__name__", "x")
attempt(lambda: [kind.__name__ for kind in Other.__subclasses__()])
attempt(lambda: [kind.__name__ for kind in bool.mro()])
attempt(lambda: type.mro(5))
attempt(lambda: type.__subclasses__(int)[0])
attempt(lambda: int.__base__)
attempt(lambda: object.__base__)
attempt(lambda: (int.__basicsize__, int.__itemsize__, object.__basicsize__, int.__dictoffset__))
attempt(lambda: type(Made.__dict__).__name__)
attempt(lambda: Made.__dict__.__setitem__)
attempt(lambda: Made | None)
attempt(lambda: type.__call__(int, "5"))
attempt(lambda: type.__instancecheck__(int, True))
attempt(lambda: Made < Base)
print(type(type) is type, isinstance(type, type), issubclass(type, object))
