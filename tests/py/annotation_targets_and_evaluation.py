# Annotated assignments: which targets are evaluated, stored, where, in what order; what is refused.
log = []


def note(label, value=None):
    log.append(label)
    return value


class Box:
    def __setattr__(self, name, value):
        log.append(f"set {name}")


box = note("box", Box())
plain: note("annotation", int) = note("value", 1)
note("target", box).attribute: note("annotation", int) = note("value", 1)
note("target", {})[note("key", 1)]: note("annotation", int) = note("value", 1)
note("target", box).only: note("annotation", int)
note("target", {})[note("key", 1)]: note("annotation", int)
(bracketed): note("annotation", str)
(bracketed2): note("annotation", str) = note("value", "b")
unset: note("annotation", "forward")
print(log)
print(__annotations__, "unset" in globals(), bracketed2)


def inside():
    log.clear()
    local: note("never") = note("value", 5)
    box.attribute: note("evaluated for attributes in functions?") = 1
    note("target", {})[note("key", 1)]: note("never 2")
    bare: missing_name
    print(log, local)
    try:
        bare
    except UnboundLocalError as error:
        print(error)
    return inside.__annotations__


print(inside())


class Fields:
    first: int
    second: "text" = 2
    third: first if False else 3 = 4
    first: str
    __private: int = 5
    __annotations__["added"] = "by hand"
    nested: list["Fields"]


print(Fields.__annotations__, Fields.second, hasattr(Fields, "first"))


class Child(Fields):
    pass


class Own:
    __annotations__ = {"replaced": 1}
    more: int


print(Child.__annotations__, "__annotations__" in vars(Child), Own.__annotations__)
Own.__annotations__ = 5
print(Own.__annotations__)
del Own.__annotations__
print(Own.__annotations__)
value: (walrus := 7) = 1
print(walrus, __annotations__["value"])
starred: tuple[int, ...] = 1, *[2, 3]
print(starred)
del __annotations__
try:
    exec("again: int = 1")
    print(__annotations__)
except NameError as error:
    print(error)
for text in ("a, b: int", "(a, b): int = 1", "[a]: int", "a: int = b = 1", "a: int: str",
    "f(): int", "1: int",
             "a + b: int", "a: *int", "a: int, str", "a: int = ", "None: int", "a: yield",
                 "lambda: int",
             "def f():\n global a\n a: int", "def f():\n a: int\n global a",
                 "def f():\n nonlocal a\n a: int",
             "def f(a: *b): pass", "def f(*a: *b): pass", "def f(**a: *b): pass",
                 "def f() -> *a: pass",
             "def f(a: int: str): pass", "def f(a: (yield)): pass", "def f(a=1: int): pass",
                 "class A: a.b: int",
             "def f() -> a, b: pass", "lambda a: int: 1", "for a: int in b: pass",
                 "with a as b: int: pass"):
    try:
        compile(text, "text", "exec")
        print(repr(text), "fine")
    except SyntaxError as error:
        print(repr(text), error)
