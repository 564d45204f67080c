"""What special methods may return, and what is said when they return something else."""


def attempt(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


def make(**methods):
    return type("T", (), {f"__{name}__": (lambda value: lambda self, *rest: value)(value)
                          for name, value in methods.items()})()


for value in (1, "s", None, 1.5, -1, b"b", [1]):
    print("--", repr(value))
    attempt(lambda: repr(make(repr=value)))
    attempt(lambda: str(make(str=value)))
    attempt(lambda: format(make(format=value)))
    attempt(lambda: bytes(make(bytes=value)))
    attempt(lambda: hash(make(hash=value)))
    attempt(lambda: bool(make(bool=value)))
    attempt(lambda: bool(make(len=value)))
    attempt(lambda: len(make(len=value)))
    attempt(lambda: float(make(float=value)))
    attempt(lambda: complex(make(complex=value)))
    attempt(lambda: [1, 2, 3][make(index=value)])
    attempt(lambda: iter(make(iter=value)))
    attempt(lambda: 5 in make(contains=value))
    attempt(lambda: dir(make(dir=value)))
    attempt(lambda: round(make(round=value)))
    attempt(lambda: make(eq=value) == 1)
    attempt(lambda: make(lt=value) < 1)
    attempt(lambda: not make(eq=value) == 1)
    attempt(lambda: make(length_hint=value) and list(make(length_hint=value, iter=iter(()))))
    attempt(lambda: make(instancecheck=value) and make(call=value)())
    attempt(lambda: reversed(make(reversed=value)))
    attempt(lambda: abs(make(abs=value)))
    attempt(lambda: -make(neg=value))
    attempt(lambda: make(enter=value).__enter__())
attempt(lambda: make(add=NotImplemented) + 1)
attempt(lambda: 1 + make(radd=NotImplemented))
attempt(lambda: make(lt=NotImplemented) < make(gt=NotImplemented))
attempt(lambda: make(eq=NotImplemented) == make(eq=NotImplemented))
attempt(lambda: make() + make())
attempt(lambda: make()[0])
attempt(lambda: make()(1))
attempt(lambda: len(make()))
attempt(lambda: iter(make()))
attempt(lambda: next(make()))
attempt(lambda: make() < make())
attempt(lambda: int(make()))
attempt(lambda: float(make()))
attempt(lambda: complex(make()))
attempt(lambda: abs(make()))
attempt(lambda: reversed(make()))
attempt(lambda: make() in make())
attempt(lambda: hash(make(eq=1)))
