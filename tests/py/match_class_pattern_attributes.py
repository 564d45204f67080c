# match, class patterns: __match_args__ in odd forms, properties that fail, builtin types, errors.
class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y=0):
        self.x, self.y = x, y


class Sub(Point):
    pass


class Loud:
    __match_args__ = ("first", "second")

    def __getattr__(self, name):
        print("  asked", name)
        if name == "second":
            raise AttributeError(name)
        return name.upper()


class Fails:
    @property
    def x(self):
        raise ValueError("from property")


def describe(thing):
    match thing:
        case Point(0, y=0):
            return "origin"
        case Sub(x, y):
            return f"sub {x} {y}"
        case Point(x=Point(a) as inner):
            return f"nested {a} {inner.y}"
        case Point([first, *_], {"k": v}):
            return f"mixed {first} {v}"
        case Point(x):
            return f"point {x}"
        case Loud(first="FIRST", third=t) if t:
            return f"loud {t}"
        case bool(b) | int(b):
            return f"int {b!r}"
        case float(real=r, imag=0.0):
            return f"float {r}"
        case str(s) if not s:
            return "empty"
        case str() | bytes() | bytearray() as s:
            return f"text {s!r}"
        case list([]) | tuple(()):
            return "nothing"
        case list([x]) | tuple((x,)):
            return f"one {x}"
        case dict({"k": x, **rest}):
            return f"dict {x} {rest}"
        case set(s) | frozenset(s):
            return f"set {sorted(s)}"
        case type(__name__=n):
            return f"type {n}"
        case object(__class__=c):
            return f"object {c.__name__}"


for thing in (Point(0), Sub(1, 2), Point(Point(5, 6)), Point([1, 2], {"k": 3}), Point("p"), Loud(),
    True, 7,
              2.5, "", "s", b"b", [], (), [1], (2,), [1, 2], {"k": 1, "j": 2}, {3, 1}, int, Point,
                  None, 1j):
    print(describe(thing))


def positional(thing, kind):
    match thing:
        case kind(a, b):
            return a, b
    return "no match"


def keyword_fails(thing):
    match thing:
        case Fails(x=_):
            return "never"


print(positional(Loud(), Loud))
for args in (["x", "y"], "xy", ("x",), ("x", 5), 5, None, ("x", "x"), ()):
    kind = type("Kind", (), {"__match_args__": args, "x": 1, "y": 2})
    try:
        print(args, positional(kind(), kind))
    except TypeError as error:
        print(args, error)
for thing, kind in ((5, int), ("a", str), (Point(1), 5), (Point(1), print), (Fails(), Fails),
    (1, type)):
    try:
        print(positional(thing, kind))
    except TypeError as error:
        print(error)
try:
    keyword_fails(Fails())
except ValueError as error:
    print(error)
