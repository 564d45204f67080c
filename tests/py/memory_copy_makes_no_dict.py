# copy and pickle ask an instance without attributes for no dict: it does not get one.
import copy
import gc
import pickle
import sys


class Plain:
    pass


class Mixed:
    __slots__ = ("a", "__dict__")


def has_dict(obj):
    return any(type(r) is dict for r in gc.get_referents(obj))


plain = Plain()
for copied in copy.copy, copy.deepcopy, lambda obj: pickle.loads(pickle.dumps(obj)):
    twin = copied(plain)
    print(has_dict(plain), has_dict(twin), sys.getsizeof(plain), type(twin).__name__)
print(plain.__getstate__(), has_dict(plain))
plain.x = 1
copy.copy(plain)
print(has_dict(plain))
del plain.x
print(plain.__getstate__(), plain.__reduce_ex__(2)[2])

mixed = Mixed()
mixed.a = 5
copy.copy(mixed)
print(has_dict(mixed), mixed.__getstate__())
mixed.b = 6
print(mixed.__getstate__(), has_dict(mixed))
vars(Plain())
