# itemgetter, attrgetter, methodcaller
from operator import attrgetter, itemgetter, methodcaller
import sys


def attempt(make):
    try:
        print(make())
    except Exception as e:
        print(type(e).__name__, e)


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def shift(self, dx=0, *, dy=0):
        return (self.x + dx, self.y + dy)


p = Point(Point(1, 2), 3)
print(itemgetter(1)('abc'), itemgetter(0, 2)('abc'), itemgetter('k')({'k': 5}), itemgetter(slice(2))('abc'))
print(attrgetter('y')(p), attrgetter('x.y')(p), attrgetter('x.x', 'y')(p))
print(methodcaller('upper')('abc'), methodcaller('split', ',')('a,b'), methodcaller('shift', 1, dy=5)(p.x))
print(itemgetter(1), itemgetter(1, 'a'), attrgetter('a.b'), attrgetter('a.b', 'c'), methodcaller('m'),
      methodcaller('m', 1, 'x', k=2), methodcaller('m', k=[]))
for make in (lambda: itemgetter(), lambda: itemgetter(1)(), lambda: itemgetter(1)([], 2), lambda: itemgetter(a=1),
             lambda: itemgetter(1)([], a=2), lambda: itemgetter(9)([1]), lambda: itemgetter('a')({}),
             lambda: itemgetter(0)(5), lambda: attrgetter(), lambda: attrgetter(3), lambda: attrgetter('a', 3),
             lambda: attrgetter('nope')(p), lambda: attrgetter('x.nope')(p), lambda: attrgetter('x')(),
             lambda: attrgetter('x', a=1), lambda: methodcaller(), lambda: methodcaller(3), lambda: methodcaller('m')(),
             lambda: methodcaller('nope')(p), lambda: methodcaller('m')(1, 2), lambda: methodcaller(name='m')):
    attempt(make)
print(sys.getsizeof(itemgetter(1)), sys.getsizeof(itemgetter(1, 2)), sys.getsizeof(attrgetter('a')),
      sys.getsizeof(methodcaller('a')))
print(type(itemgetter(1)), attrgetter, methodcaller.__module__)
students = [('Ann', 17, 2.0), ('Bob', 16, 1.3), ('Cem', 17, 1.0)]
print(sorted(students, key=itemgetter(1, 2)), max(students, key=itemgetter(2))[0])
print(sorted([Point(3, 1), Point(1, 2)], key=attrgetter('x'))[0].y, list(map(methodcaller('title'), ['ab cd'])))
wanted = []
g = itemgetter(wanted)
wanted.append(g)
print(g)
