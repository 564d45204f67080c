# The first call that has to look at a function's keyword names makes the tuple of them,
# which stays: the collector has counted one object more.
import gc
import sys

gc.disable()
numbers = [3, 1]
data = b'a b'


def added(work):
    gc.collect()
    gc.get_count()
    before = gc.get_count()[0]
    work()
    return gc.get_count()[0] - before


calls = [
    lambda: sum(numbers, start=1),
    lambda: numbers.sort(reverse=True),
    lambda: sorted(numbers, key=abs),
    lambda: int('3', base=10),
    lambda: int('3', 10),
    lambda: round(1.5, ndigits=1),
    lambda: complex(real=1),
    lambda: 'a b'.split(sep=' '),
    lambda: 'a b'.split(' '),
    lambda: 'a b'.rsplit(sep=' '),
    lambda: 'a'.splitlines(keepends=True),
    lambda: 'a'.encode(encoding='utf-8'),
    lambda: 'a'.expandtabs(tabsize=2),
    lambda: data.split(sep=b'b'),
    lambda: data.translate(None, delete=b'a'),
    lambda: memoryview(object=data),
    lambda: gc.get_objects(generation=1),
    lambda: print(end=''),
    lambda: print('printed'),
]
results = [(added(call), added(call)) for call in calls]
for result in results:
    print(result)
