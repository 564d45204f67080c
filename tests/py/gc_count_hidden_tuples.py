# Objects that CPython makes on the way and that only the collector's counter shows:
# arguments of methods it calls itself, errors it drops, lists it sorts in place.
import gc
import dataclasses

gc.disable()


@dataclasses.dataclass
class Point:
    x: int = 1


def plain():
    pass


point = Point()
table = {1: 2}
calls = [
    lambda: table.keys() & {1}, lambda: table.keys() - {1}, lambda: table.items() - {1},
    lambda: table.keys() | {1}, lambda: table.keys() ^ {1}, lambda: table.items() & {1},
    lambda: staticmethod(len), lambda: classmethod(len), lambda: staticmethod(plain),
    lambda: classmethod(Point), lambda: dir(), lambda: repr(point), lambda: repr(Point),
]
for index, call in enumerate(calls):
    repr([1])
    call()
    gc.collect()
    gc.get_count()
    before = gc.get_count()[0]
    call()
    once = gc.get_count()[0] - before
    call()
    print(index, once, gc.get_count()[0] - before)
