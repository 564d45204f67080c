"""Annotations: when they are evaluated, where they are kept, what they may be."""
import typing

x: int = 1
y: "forward"
(z): str = "not kept"
order = []


def note(value):
    order.append(value)
    return value


note("target").__class__ if False else None
d = {}
d[note("key")]: note("annotation") = note("value")
print(order)
print(__annotations__)


def f(a: int, b: "text" = 2, *c: float, d: list[int] = None, **e: dict) -> tuple:
    local: undefined_name = 5
    other: also_undefined
    try:
        other
    except UnboundLocalError as error:
        print(error)
    return local


print(f.__annotations__, f(1))
f.__annotations__["added"] = 1
print(f.__annotations__["added"], (lambda: 0).__annotations__)


class C:
    a: int
    b: str = "b"
    _c: "C" = None

    def m(self: "C", other: "C") -> "C":
        return self

    for i in range(2):
        loop: int = i


print(C.__annotations__, hasattr(C, "a"), C.loop)


class D(C):
    pass


class E(C):
    e: float


print(D.__dict__.get("__annotations__"), E.__annotations__)
print(typing.get_type_hints(C.m))
print(list[int], dict[str, list[int]], tuple[int, ...], int | None, int | str, list[int] | None, type[int], set["x"])
print(typing.Optional[int], typing.Union[int, str], typing.List[int], typing.Callable[[int], str], typing.Any)
print(isinstance(1, int | str), issubclass(bool, int | str), (int | str).__args__, int | str == str | int, list[int].__origin__)
for text in ("isinstance(1, list[int])", "list[int]()", "list[int](('a',))", "1 | int", "int | 'a'", "int | 1", "int[str]", "isinstance([], list | 5)"):
    try:
        print(text, "=", eval(text))
    except TypeError as error:
        print(text, error)
for text in ("x: int = yield", "def f(): (x): int = yield 1", "1: int", "f(): int = 1", "[a]: int", "a, b: int", "x: int: str", "def f(x:): pass",
             "lambda x: int: 5", "global q; q: int = 1", "def f():\n global q\n q: int", "x: *a", "def f(*x: *a): pass", "(x, y): int = 1"):
    try:
        compile(text, "text", "exec")
        print(text.replace("\n", ";"), "fine")
    except SyntaxError as error:
        print(text.replace("\n", ";"), "|", error.msg)
