# While a container's repr is under way it stands in a list of the thread's: one more
# reference, and one more referrer.
import gc
import sys
from collections import OrderedDict, defaultdict, deque
from functools import partial
from types import SimpleNamespace


class Counting:
    def __repr__(self):
        return str(sys.getrefcount(held)) + str(len(gc.get_referrers(held)))


one = Counting()
for held in ([one], (one,), {1: one}, {one}, deque([one]), defaultdict(None, {1: one}), SimpleNamespace(a=one),
             OrderedDict(a=one), partial(print, one), {1: one}.values(), {one: 1}.keys()):
    inside = repr(held)
    print(type(held).__name__, inside, sys.getrefcount(held))
held = [one]
print([held], (held,), {1: held})
print(held, [], (), {}, set())


class Failing:
    def __repr__(self):
        raise ValueError('no text')


held = [Failing()]
try:
    repr(held)
except ValueError as error:
    print(error)
print(sys.getrefcount(held))
held.append(held)
held[0] = one
print(held)
