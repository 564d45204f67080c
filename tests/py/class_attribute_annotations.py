# Annotations in classes and modules: evaluated targets, order, mangled names, inheritance, strings.
def note(value):
    print("note", value)
    return value


class A:
    first: note("int") = note("value")
    second: "forward"
    (third): note("not kept") = 3
    __hidden: int = 4
    first: note("again")
    holder = {}
    holder[note("key")]: note("type of item") = 5
    holder["never stored"]: note("only seen")
    note("attribute").__class__: int
    for fourth in range(2): fifth: float = fourth
    if False: sixth: str = "x"
    def method(self, a: note("a"), *b: note("b"), c: note("c") = note("default"),
               **d: "d") -> note("return"):
        local: undefined_name = 1
        other: also_undefined
        self.attribute: note("seen only in classes") = 2
        return local


class B(A): pass
class C(A): seventh: bytes = b""


print(A.__annotations__, A.holder, A.third, hasattr(A, "second"))
print(A.method.__annotations__)
try:
    print(A().method(1, c=2))
except NameError as error:
    print(type(error).__name__, error)
print(B.__dict__.get("__annotations__"), B.__annotations__, C.__annotations__)
x: int = 1
y: "text"
(z): float = 2.0
x: str
print(__annotations__)
__annotations__["added"] = 1
print(sorted(__annotations__))
def function():
    a: int
    try: a
    except UnboundLocalError as error: return str(error)
print(function())
for text in ["a: int = *(1, 2),", "a: int = 1, 2", "a, b: int", "(a, b): int = 1, 2", "[a]: int",
             "a.b: int = 1", "a[0]: int", "f(): int", "1: int",
             "a: int: str", "a: int += 1", "a = b: int", "a: yield", "a: (yield)", "a: x := 1",
             "a: (x := int) = 1", "a: *int", "lambda: int: 1",
             "def f(*a: *int): pass", "def f(*a: *tuple): pass", "def f(**k: *int): pass",
             "a: int = yield", "None: int", "(a: int)", "'a': int"]:
    try:
        space = {"f": lambda: 1, "a": [5], "int": int, "tuple": (1, 2)}
        exec(text, space)
        print(text, "->", space.get("__annotations__"), space["a"])
    except Exception as error:
        print(text, "->", type(error).__name__, getattr(error, "msg", error))
