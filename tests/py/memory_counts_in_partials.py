# A partial hands its arguments on without holding them, or its function, once more.
import sys
from functools import partial, partialmethod
from operator import methodcaller

count = sys.getrefcount


def one(p):
    return count(p)


def zero():
    return count(zero), count(called)


class Thing:
    def counted(self, *rest):
        return count(self), [count(item) for item in rest]

    half = partialmethod(counted, 'fixed value')


thing = Thing()
called = partial(zero)
print(called(), zero())
called = partial(one, one)
print(called(), one(one), partial(one)(one))
called = partial(one, thing)
print(called(), called(), partial(one, thing)(), count(called.args))
called = partial(thing.counted, thing)
print(called(), called(thing))
print(thing.half())
print(methodcaller('counted', thing)(thing))
print(list(map(partial(one), [thing, thing])))
