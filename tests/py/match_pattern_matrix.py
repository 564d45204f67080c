"""Every kind of pattern against every kind of subject, one line each."""
import collections
import dataclasses


@dataclasses.dataclass
class Point:
    x: int
    y: int = 0


class Args:
    __match_args__ = ("first", "second")

    def __init__(self, *values):
        if values:
            self.first = values[0]
        if len(values) > 1:
            self.second = values[1]


def classify(subject):
    match subject:
        case None:
            return "none"
        case True | False as flag:
            return f"bool {flag}"
        case 0 | 1 | 2 as small:
            return f"small {small}"
        case -1:
            return "minus one"
        case 1.5 | 2j:
            return "other number"
        case int(n) if n > 100:
            return f"big {n}"
        case int():
            return "int"
        case "yes" | "no" as answer:
            return f"answer {answer}"
        case str() as text if text.startswith("s"):
            return f"s-text {text}"
        case str(text):
            return f"text {text}"
        case b"bytes":
            return "bytes"
        case []:
            return "empty sequence"
        case [x]:
            return f"one {x}"
        case [1, *rest]:
            return f"one and {rest}"
        case [first, [a, b], *_]:
            return f"nested {first} {a} {b}"
        case (x, y):
            return f"pair {x} {y}"
        case [*_, last]:
            return f"long, ends with {last}"
        case {"type": "circle", "r": r}:
            return f"circle {r}"
        case {"type": kind, **others}:
            return f"{kind} with {others}"
        case {1: one}:
            return f"key 1 is {one}"
        case dict():
            return "dict"
        case Point(0, 0):
            return "origin"
        case Point(x=0, y=y):
            return f"on y axis {y}"
        case Point(x, y) if x == y:
            return f"diagonal {x}"
        case Point():
            return "point"
        case Args(1, 2):
            return "args 1 2"
        case Args(first=f):
            return f"args first {f}"
        case set() | frozenset():
            return "set"
        case float():
            return "float"
        case _:
            return f"else {type(subject).__name__}"


subjects = [None, True, False, 0, 2, -1, 1.5, 2j, 1000, 50, "yes", "snow", "other", b"bytes", b"no", [], (), [5], (6,),
            [1, 2, 3], [1], [7, [8, 9]], (7, (8, 9), 10), (3, 4), [3, 4, 5], range(3), collections.deque([1, 2]),
            {"type": "circle", "r": 2}, {"type": "square", "side": 3}, {1: "x"}, {}, collections.OrderedDict(a=1),
            collections.defaultdict(int), Point(0, 0), Point(0, 5), Point(3, 3), Point(1, 2), Args(1, 2), Args(1),
            Args(), {1, 2}, frozenset(), 2.5, object, bytearray(b"ab"), "", iter([1])]
for subject in subjects:
    print(repr(subject)[:30] if "0x" not in repr(subject) else type(subject).__name__, "->", classify(subject))


def errors(subject):
    match subject:
        case Point(1, 2, 3):
            return "never"


def errors_builtin(subject):
    match subject:
        case int(1, 2):
            return "never"


def not_a_class(subject):
    match subject:
        case classify():
            return "never"


class Bad:
    __match_args__ = ["x"]
    x = 1


class Worse:
    __match_args__ = (1,)


def bad_args(subject):
    match subject:
        case Bad(1):
            return 1
        case Worse(1):
            return 2


def double(subject):
    match subject:
        case Point(1, x=1):
            return "never"


for function, subject in ((errors, Point(1)), (errors_builtin, 1), (not_a_class, 1), (bad_args, Bad()),
                          (bad_args, Worse()), (double, Point(1))):
    try:
        print(function(subject))
    except TypeError as error:
        print(error)
for text in ("case x: pass\n case y: pass", "case [a, a]: pass", "case a | b: pass", "case {**a, 'k': 1}: pass",
             "case [*a, *b]: pass", "case f(x=1, x=2): pass", "case f(x=1, 2): pass", "case 1 + 1: pass",
             "case {'a': 1, 'a': 2}: pass", "case -x: pass", "case _ as _: pass", "case x as y.z: pass"):
    try:
        compile("match v:\n " + text, "text", "exec")
        print("fine")
    except SyntaxError as error:
        print(error.msg, error.lineno, error.offset)
match = case = _ = 5
print(match, case, _)
