def none():
    pass


def one(a):
    pass


def two(a, b):
    pass


def three(a, b, c):
    pass


def default(a, b=2):
    pass


def star(a, *rest):
    pass


def keywords(a, **kw):
    pass


def keyword_only(*, k, l):
    pass


class C:
    def method(self, x):
        pass


calls = [
    lambda: none(1),
    lambda: none(1, 2),
    lambda: none(x=1),
    lambda: one(),
    lambda: one(1, 2),
    lambda: one(b=1),
    lambda: one(1, a=2),
    lambda: one(1, b=2),
    lambda: two(),
    lambda: two(1),
    lambda: two(b=1),
    lambda: two(1, 2, 3),
    lambda: three(),
    lambda: three(1),
    lambda: three(c=1),
    lambda: default(),
    lambda: default(1, 2, 3),
    lambda: default(1, 2, b=3),
    lambda: default(1, c=3),
    lambda: star(),
    lambda: star(1, 2, a=3),
    lambda: keywords(),
    lambda: keywords(1, 2),
    lambda: keywords(1, a=2),
    lambda: keyword_only(),
    lambda: keyword_only(k=1),
    lambda: keyword_only(1),
    lambda: keyword_only(1, k=1, l=2),
    lambda: C().method(),
    lambda: C().method(1, 2),
    lambda: C.method(),
    lambda: C.method(1),
    lambda: C(1),
    lambda: one(*[1, 2]),
    lambda: one(**{"b": 1}),
    lambda: one(1, **{"a": 1}),
    lambda: one(*5),
    lambda: one(**5),
    lambda: one(**{1: 2}),
    lambda: keywords(1, **{"x": 1}, **{"x": 2}),
    lambda: keywords(1, x=1, **{"x": 2}),
]
for number, call in enumerate(calls):
    try:
        call()
        print(number, "fine")
    except TypeError as error:
        print(number, error)
