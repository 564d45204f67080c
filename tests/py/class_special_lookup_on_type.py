# Implicit special method lookup goes to the type: instance attributes and __getattribute__ are
# passed over.
class Meta(type):
    def __getattribute__(cls, name):
        print(f"Meta asked {name}")
        return super().__getattribute__(name)


class Quiet(metaclass=Meta):
    def __len__(self): return 10
    def __hash__(self): return 5
    def __repr__(self): return "quiet"
    def __getattribute__(self, name):
        print(f"Quiet asked {name}")
        return super().__getattribute__(name)


quiet = Quiet()
print(len(quiet), hash(quiet), repr(quiet), [quiet], bool(quiet))
print(quiet.__len__(), type(quiet).__len__(quiet))


class Plain:
    pass


SPECIAL = {"__len__": len, "__iter__": iter, "__next__": next, "__bool__": lambda x: bool(x),
           "__call__": lambda x: x(),
           "__getitem__": lambda x: x[0], "__contains__": lambda x: 1 in x,
           "__add__": lambda x: x + 1, "__neg__": lambda x: -x,
           "__eq__": lambda x: x == 5, "__lt__": lambda x: x < 5, "__int__": int,
           "__index__": lambda x: [1][x], "__abs__": abs,
           "__enter__": lambda x: exec("with x: pass", {"x": x}),
           "__hash__": lambda x: type(hash(x)).__name__,
           "__round__": round, "__reversed__": reversed,
           "__format__": lambda x: len(format(x)) > 5,
           "__dir__": lambda x: "extra" in dir(x),
           "__bytes__": bytes, "__float__": float, "__complex__": complex,
           "__divmod__": lambda x: divmod(x, 2),
           "__instancecheck__": lambda x: isinstance(1, x), "__await__": lambda x: x.__await__(),
           "__radd__": lambda x: 1 + x,
           "__iadd__": lambda x: exec("x += 1", {"x": x}),
           "__fspath__": lambda x: __import__("os").fspath(x),
           "__trunc__": lambda x: __import__("math").trunc(x),
           "__length_hint__": lambda x: __import__("operator").length_hint(x, 3),
           "__sizeof__": lambda x: x.__sizeof__(),
           "__copy__": lambda x: type(__import__("copy").copy(x)).__name__,
           "__str__": lambda x: "Plain" in str(x)}
for name, use in SPECIAL.items():
    plain = Plain()
    setattr(plain, name, lambda *arguments: "from the instance")
    try:
        on_instance = repr(use(plain))
    except Exception as error:
        on_instance = f"{type(error).__name__} {error}"
    setattr(Plain, name, lambda *arguments: 3)
    try:
        on_class = repr(use(Plain()))
    except Exception as error:
        on_class = f"{type(error).__name__} {error}"
    delattr(Plain, name)
    print(name, "|", on_instance, "|", on_class)


class Forward:
    def __init__(self, inner): self.inner = inner
    def __getattr__(self, name): return getattr(self.inner, name)


forward = Forward([1, 2])
print(forward.__len__(), forward.count(1), forward.__getitem__(0), forward.__class__.__name__)
for text in ("len(forward)", "forward[0]", "for x in forward: pass", "1 in forward",
             "forward + [3]", "forward == [1, 2] or 1 / 0"):
    try:
        exec(text)
    except (TypeError, ZeroDivisionError) as error:
        print(text, "->", type(error).__name__, error)
