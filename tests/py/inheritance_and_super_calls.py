"""super() in every place: methods, class methods, static methods, nested functions, diamonds, errors."""


class Root:
    def __init__(self, **rest):
        print("Root", rest)

    def f(self):
        return ["Root"]

    @classmethod
    def c(cls):
        return [("Root", cls.__name__)]

    @staticmethod
    def s():
        return "static"

    @property
    def p(self):
        return "Root.p"

    def __repr__(self):
        return f"<{type(self).__name__}>"


class Left(Root):
    def __init__(self, left=None, **rest):
        print("Left", left)
        super().__init__(**rest)

    def f(self):
        return ["Left"] + super().f()

    @classmethod
    def c(cls):
        return ["Left"] + super().c()


class Right(Root):
    def __init__(self, right=None, **rest):
        print("Right", right)
        super().__init__(**rest)

    def f(self):
        return ["Right"] + super().f()

    @property
    def p(self):
        return "Right+" + super().p


class Both(Left, Right):
    def __init__(self, **rest):
        super().__init__(**rest)

    def f(self):
        def nested():
            return super(Both, self).f()
        return ["Both"] + nested()

    def s2(self):
        return super().s()

    def listed(self):
        return [super(Both, self).f() for _ in range(1)]

    def lazy(self):
        return (lambda: __class__.__name__)()


b = Both(left=1, right=2, other=3)
print(b.f(), b.c(), Both.c(), b.p, b.s2(), b.listed(), b.lazy())
print([c.__name__ for c in Both.__mro__], Both.__base__.__name__, [c.__name__ for c in Root.__subclasses__()])
print(super(Left, b).f(), super(Right, b).f(), super(Both, Both).c())
sup = super(Left, b)
print(sup.__thisclass__.__name__, sup.__self__, sup.__self_class__.__name__, repr(sup)[:15])


def attempt(function, *arguments):
    try:
        print(function(*arguments))
    except Exception as error:
        print(type(error).__name__, error)


def outside():
    return super().f()


class NoCell:
    f = lambda self: super().__init__()

    def wrong(self):
        return super(5, self)

    def unrelated(self):
        return super(Left, self).f()

    def no_such(self):
        return super().missing

    @staticmethod
    def no_self():
        return super().x

    def deleted(self):
        del self
        return super().x


n = NoCell()
attempt(outside)
attempt(n.f)
attempt(n.wrong)
attempt(n.unrelated)
attempt(n.no_such)
attempt(n.no_self)
attempt(n.deleted)
attempt(lambda: super(Left).f)
attempt(setattr, sup, "x", 1)


class A:
    pass


class B(A):
    pass


attempt(lambda: type("C", (A, B), {}))
attempt(lambda: type("C", (A, A), {}))
attempt(lambda: type("C", (B, A), {}).__mro__)


class Fraction(float):
    def __add__(self, other):
        return Fraction(super().__add__(other))

    def __repr__(self):
        return f"Fraction({super().__repr__()})"


print(Fraction(1.5) + 2, [Fraction(2)], f"{Fraction(3)}", Fraction(1) == 1)


class Stack(list):
    def push(self, x):
        self.append(x)
        return self

    def __getitem__(self, i):
        return ("item", super().__getitem__(i))


s = Stack([1]).push(2)
print(s, s[0], s[-1], s[0:2], len(s), list(s), type(s + [3]).__name__, [*s], sorted(s))


class Counted(dict):
    def __missing__(self, key):
        self[key] = key * 2
        return self[key]

    def __setitem__(self, key, value):
        super().__setitem__(key, ("set", value))


d = Counted(a=1)
d["b"] = 2
print(d, d[4], d.get(5), d.setdefault("z", 1), d)


class Upper(str):
    def __new__(cls, text):
        return super().__new__(cls, text.upper())

    def __eq__(self, other):
        return str(self).lower() == str(other).lower()

    __hash__ = str.__hash__


u = Upper("abc")
print(u, u == "ABC", u != "x", u + "d", type(u + "d").__name__, {u: 1}["ABC"] if hash(u) == hash("ABC") else None)
