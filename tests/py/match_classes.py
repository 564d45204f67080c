# Class patterns: isinstance, __match_args__, keywords, built-in types, errors.
class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return f"Point({self.x}, {self.y})"


class Point3(Point):
    __match_args__ = ("x", "y", "z")

    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z


class Line:
    __match_args__ = ("start", "end")

    def __init__(self, start, end):
        self.start, self.end = start, end


def where(subject):
    match subject:
        case Point3(x, y, z):
            return "space", x, y, z
        case Point(0, 0):
            return "origin"
        case Point(0, y) | Point(y, 0):
            return "axis", y
        case Point(x, y) if x == y:
            return "diagonal", x
        case Point(x=x, y=y):
            return "plane", x, y
        case Line(Point(0, 0), end=Point() as end):
            return "from origin", end
        case Line():
            return "line"
        case anything:
            return "a name that captures", anything


for subject in [Point(0, 0), Point(0, 3), Point(4, 0), Point(2, 2), Point(1, 2), Point3(1, 2, 3),
                Line(Point(0, 0), Point(1, 1)), Line(1, 2), "other"]:
    print(where(subject))


def builtin(subject):
    match subject:
        case bool(b):
            return "bool", b
        case int(i):
            return "int", i
        case float(f):
            return "float", f
        case str(s):
            return "str", s
        case bytes(s):
            return "bytes", s
        case list([x, *_]):
            return "list of", x
        case list() | tuple():
            return "sequence"
        case dict({"k": v}):
            return "dict with", v
        case set(s) | frozenset(s):
            return "set", sorted(s)
        case type(__name__=name):
            return "type", name
        case object(__class__=c):
            return "object", c


for subject in [True, 1, 1.5, "s", b"b", [1, 2], [], (), {"k": 1}, {"j": 1}, {2, 1}, frozenset([3]), int, None, ...]:
    print(builtin(subject))


class MyInt(int):
    pass


class PairInt(int):
    __match_args__ = ("real", "imag")


match MyInt(5):
    case MyInt(n):
        print("a subclass of int matches itself", n)
match PairInt(5):
    case PairInt(r, i):
        print("unless it has __match_args__", r, i)
match MyInt(7):
    case int(real=7, imag=0, denominator=d):
        print("attributes by keyword", d)


def failing(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__ + ":", error)


@failing
def not_a_class():
    match 1:
        case print():
            pass


@failing
def too_many_for_int():
    match 1:
        case int(1, 2):
            pass


@failing
def too_many_for_point():
    match Point(1, 2):
        case Point(1, 2, 3):
            pass


@failing
def not_reached_when_no_instance():
    match "text":
        case Point(1, 2, 3):
            return 1
        case _:
            return "no instance, not counted"


@failing
def twice():
    match Point(1, 2):
        case Point(1, x=1):
            pass


@failing
def list_of_names():
    class Bad:
        __match_args__ = ["x"]

    match Bad():
        case Bad(1):
            pass


@failing
def names_not_str():
    class Bad:
        __match_args__ = ("ok", 5)
        ok = 1

    match Bad():
        case Bad(1, 2):
            pass


@failing
def none_without_match_args():
    class Plain:
        pass

    match Plain():
        case Plain(1):
            pass


@failing
def plain_keyword_missing():
    class Plain:
        pass

    match Plain():
        case Plain(x=1):
            return "no"
        case Plain():
            return "plain"


@failing
def raising_attribute():
    class Plain:
        @property
        def x(self):
            raise KeyError("inside")

    match Plain():
        case Plain(x=1):
            pass


@failing
def attribute_error_is_no_match():
    class Plain:
        @property
        def x(self):
            raise AttributeError("inside")

    match Plain():
        case Plain(x=1):
            pass
        case _:
            return "no such attribute"


@failing
def metaclass():
    class Meta(type):
        def __instancecheck__(cls, instance):
            print("asked", instance)
            return instance == 3

    class Three(metaclass=Meta):
        pass

    match 3:
        case Three():
            print("three")
    match 4:
        case Three():
            pass
        case _:
            return "not three"


@failing
def getattr_order():
    class Loud:
        __match_args__ = ("a", "b")

        def __getattr__(self, name):
            print("getattr", name)
            return name

    match Loud():
        case Loud("a", "c"):
            pass
        case Loud("a", "b", c="c", d=d):
            return d


@failing
def union_is_no_type():
    either = int | str
    match 1:
        case either():
            pass


@failing
def match_args_from_metaclass():
    class Meta(type):
        __match_args__ = ("q",)

    class Quiet(metaclass=Meta):
        q = 7

    match Quiet():
        case Quiet(q):
            return q


@failing
def match_args_property():
    class Base:
        __match_args__ = ()

    class Derived(Base):
        pass

    match Derived():
        case Derived(1):
            pass
