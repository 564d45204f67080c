# An attribute that is not there: sometimes CPython makes the AttributeError and drops it,
# sometimes it makes none, and the collector's counter tells.
import gc
import math
import types
import _weakref

gc.disable()


class Plain:
    pass


class Hook:
    def __getattr__(self, name):
        raise AttributeError(name)


class Own:
    def __getattribute__(self, name):
        return object.__getattribute__(self, name)


class Slots:
    __slots__ = ('a', '__weakref__')


def added(work):
    gc.collect()
    gc.get_count()
    before = gc.get_count()[0]
    work()
    return gc.get_count()[0] - before


def caught(thing):
    try:
        thing.nothing
    except AttributeError:
        pass


def told(thing):
    try:
        thing.nothing
    except AttributeError as error:
        str(error)


def imported():
    import sys


def imported_from():
    from math import pi


def imported_other():
    import math


empty = types.ModuleType('empty')
slots = Slots()
things = [Plain(), Hook(), Own(), slots, math, empty, Plain, int, 1, [].append, added,
          super(Plain, Plain()), _weakref.proxy(slots)]
for thing in things:
    counts = [added(lambda: hasattr(thing, 'nothing')), added(lambda: getattr(thing, 'nothing', None)),
              added(lambda: caught(thing)), added(lambda: told(thing)), added(lambda: told(thing))]
    print(type(thing).__name__, counts)
print(added(imported), added(imported_from), added(imported_other))
