# What operations leave in the collector's counter and in the free lists: the first time
# after a collection, and again.
import gc
import collections
import functools
import itertools
import operator


def one(value):
    return value


def many(*values, **named):
    return values


class Point:
    def __init__(self, x, *, y=0):
        self.x = x

    def __getattr__(self, name):
        return name

    def __call__(self, *values, **named):
        return values


class Made:
    def __new__(cls, value):
        return super().__new__(cls)


class Meta(type):
    pass


NUMBERS = [3, 1, 2]
PAIR = (1, 2)
KNOWN = {"a": 1, "b": 2}
POINT = Point(1)

OPERATIONS = """
max(3, 4)
max([1, 2], key=one)
max([1], default=3)
print("x")
print("x", 1, 2.5)
vars(POINT)
locals()
dir(POINT)
str(b"abc", "utf8")
int("12", 10)
bytes(3)
list(NUMBERS)
tuple(iter(NUMBERS))
tuple(x for x in NUMBERS)
dict(KNOWN, b=2)
zip(NUMBERS, NUMBERS, strict=True)
KNOWN.update(a=1)
KNOWN.update([("a", 1)])
{1, 2}.union(NUMBERS, PAIR)
NUMBERS[0:1] = [5]
NUMBERS[0:1] = PAIR
"abc".find("b")
"abc".startswith(("a", "b"))
"{} {a}".format(1, a=2)
"abc".join(iter("ab"))
(5).__add__(3)
[].__len__()
list.__len__([])
int.__new__(int, 3)
object.__new__(Made)
type.__call__(list)
Point(1)
Point(1, y=2)
POINT(1)
POINT(1, y=2)
POINT(*PAIR)
POINT.missing
Made(1)
many(1, a=2)
many(*NUMBERS)
many(*PAIR, **KNOWN)
ValueError("x")
ValueError(*PAIR)
ImportError("x", name="y")
functools.partial(one, 1)()
functools.partial(many, a=1)(2)
functools.reduce(operator.add, [1, 2, 3])
operator.itemgetter(0)([1])
operator.itemgetter(0, 1)([1, 2])
operator.methodcaller("__len__")([])
itertools.chain(NUMBERS, PAIR)
collections.OrderedDict(a=1)
collections.OrderedDict(KNOWN)
gc.get_referrers(POINT)
gc.get_referents(POINT, PAIR)
slice(1, 2)
POINT.__dict__.copy()
class Inner: pass
class Inner(metaclass=Meta): pass
class Inner(Made): pass
class Inner(list): pass
class Inner: __slots__ = ("a", "b")
"""

gc.disable()
for text in OPERATIONS.strip().splitlines():
    exec(f"def run():\n    {text}\n")
    count, found = gc.get_count, []
    print(end="")
    gc.collect()
    count()
    for _ in range(3):
        before = count()[0]
        run()
        after = count()[0]
        found.append(after - before)
    print(text, found)
