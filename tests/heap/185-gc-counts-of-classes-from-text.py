# Containers that namedtuple(), dataclass() and copies make on their way.
import collections, copy, dataclasses, gc
THRESHOLDS = [2, 3, 4, 5, 6, 8, 10, 13, 16, 20, 24, 28, 33, 40, 50, 70]
ROW = [0] * len(THRESHOLDS)

def left_by(make):
    make()
    gc.collect()
    before = gc.get_count()[0]
    make()
    first = gc.get_count()[0] - before
    before = gc.get_count()[0]
    make()
    return first, gc.get_count()[0] - before

def count_collections(make):
    i = 0
    while i < len(THRESHOLDS):
        gc.collect()
        gc.collect()
        gc.set_threshold(THRESHOLDS[i], 1000, 1000)
        make()
        ROW[i] = gc.get_count()[1]
        gc.set_threshold(700, 10, 10)
        i += 1
    print('   ', *ROW)

class List(list): pass
class Dict(dict): pass
class Plain: pass
class Slots: __slots__ = ('a', 'b')
plain, slots = Plain(), Slots()
plain.a = slots.a = [1]
for make in (lambda: collections.namedtuple('A', 'x y'),
             lambda: collections.namedtuple('A', ['x', 'y', 'z'], defaults=[1]),
             lambda: collections.namedtuple('A', 'x')):
    print(*left_by(make))
    count_collections(make)
for make in (lambda: collections.namedtuple('A', 'x _ x', rename=True),
             lambda: copy.copy(plain), lambda: copy.copy(slots), lambda: copy.copy([1]),
             lambda: copy.copy(List([1])), lambda: copy.copy(Dict(a=1)),
             lambda: copy.deepcopy(plain), lambda: copy.deepcopy(slots),
             lambda: copy.deepcopy([1, [2]]), lambda: copy.deepcopy({1: [2]})):
    print(*left_by(make))

def of(**how):
    return dataclasses.dataclass(**how)(type('B', (), {'__annotations__': {'a': int, 'b': str}}))

print(*left_by(of), *left_by(lambda: of(slots=True)))
# sorted() calls the list's sort method.
for make in (lambda: sorted([3, 1], key=lambda a: a), lambda: sorted([2, 1])):
    print(*left_by(make))
    count_collections(make)
