# Functions made by exec and FunctionType: their globals, closures, defaults and builtins.
import types


def show(title, call):
    try:
        print(title, "->", call())
    except Exception as error:
        print(title, "->", type(error).__name__, error)


space = {"__name__": "made_up", "rate": 2}
exec("def scaled(value, *, add=rate): return value * rate + add\nclass Thing:\n  rate = rate + 1\n  def get(self): return rate", space)
scaled, Thing = space["scaled"], space["Thing"]
show("scaled", lambda: scaled(5))
space["rate"] = 10
show("changed", lambda: scaled(5))
show("module", lambda: (scaled.__module__, Thing.__module__, Thing, scaled.__globals__ is space))
show("thing", lambda: (Thing.rate, Thing().get()))
del space["rate"]
show("gone", lambda: scaled(5))
rate = "main rate"
moved = types.FunctionType(scaled.__code__, globals(), "moved", (), None)
show("moved", lambda: moved(2, add=""))
show("no add", lambda: moved(2))


def outer(a):
    def inner(b=1): return a + b
    return inner


inner = outer(5)
copy = types.FunctionType(inner.__code__, {}, "copy", (100,), inner.__closure__)
show("copy", lambda: (copy(), copy(1), copy.__name__, copy.__qualname__, copy.__module__))
cell = types.CellType(50)
show("own cell", lambda: types.FunctionType(inner.__code__, {}, None, (2,), (cell,))())
cell.cell_contents = 60
show("cell changed", lambda: cell.cell_contents)
del cell.cell_contents
show("empty cell", lambda: cell.cell_contents)
show("empty in function", lambda: types.FunctionType(inner.__code__, {}, None, (2,), (cell,))())
show("no closure", lambda: types.FunctionType(inner.__code__, {}))
show("too many", lambda: types.FunctionType(scaled.__code__, {}, None, None, (cell,)))
show("wrong size", lambda: types.FunctionType(inner.__code__, {}, None, None, (cell, cell)))
show("not cells", lambda: types.FunctionType(inner.__code__, {}, None, None, (5,)))
show("not code", lambda: types.FunctionType(5, {}))
show("not dict", lambda: types.FunctionType(inner.__code__, []))
show("bad name", lambda: types.FunctionType(inner.__code__, {}, 5, None, (cell,)))
show("bad defaults", lambda: types.FunctionType(inner.__code__, {}, "x", 5, (cell,)))
inner.__closure__[0].cell_contents = 500
show("through closure", lambda: inner())


def set_code(target, source):
    target.__code__ = source.__code__
    return target


def plain(x=1): return "plain", x
def other(x=2, y=3): return "other", x, y


show("code replaced", lambda: set_code(plain, other)())
show("closure refused", lambda: set_code(plain, inner))
show("set globals", lambda: setattr(plain, "__globals__", {}))
show("set closure", lambda: setattr(plain, "__closure__", ()))
plain.__defaults__ = (7, 8)
plain.__kwdefaults__ = {"never": 1}
show("new defaults", lambda: plain())
for name, value in (("__defaults__", 5), ("__kwdefaults__", 5), ("__name__", 5),
        ("__qualname__", None), ("__code__", 5), ("__annotations__", 5), ("__dict__", 5),
                    ("__doc__", 5)):
    show(name, lambda: setattr(plain, name, value))
