# collections.namedtuple: defaults, rename, subclasses with methods, replace, pickling, odd names.
import copy
import pickle
from collections import namedtuple

Point = namedtuple('Point', 'x y z', defaults=(0, 0))
print(Point(1), Point(1, z=5), Point._fields, Point._field_defaults, Point.__doc__)
print(Point.x.__doc__, Point.__new__.__defaults__, Point._make('abc'), Point(1)._asdict())
print(Point(1, 2, 3)._replace(y='new'), Point(1) == (1, 0, 0), Point(1) < (1, 1),
      hash(Point(1)) == hash((1, 0, 0)))
print(namedtuple('R', 'class a a _b 1x ok', rename=True)._fields, namedtuple('E', '')(),
      namedtuple('L', ['a', 'b'])(1, 2), namedtuple('C', 'a, b,c')._fields)
x, *rest = Point(1, 2, 3)
print(x, rest, max(Point(1, 2), Point(1, 3)), Point(1)[1:], Point(1) + (4,), 2 in Point(1, 2))
print(Point.__match_args__, Point.__slots__, Point.__mro__[1].__name__, Point.__module__)


class Vector(Point):
    __slots__ = ()

    def __new__(cls, *parts):
        return super().__new__(cls, *map(float, parts))

    def __add__(self, other):
        return Vector(*(a + b for a, b in zip(self, other)))

    @property
    def length(self):
        return sum(part ** 2 for part in self) ** 0.5

    def __str__(self):
        return f'<{self.x:g}, {self.y:g}>'


v = Vector(3, '4', 0)
print(v, repr(v), v.length, v + v, v._replace(x=0), type(v._replace(x=0)).__name__)
print(copy.copy(v) == v, pickle.loads(pickle.dumps(Point(1))) == Point(1),
      copy.deepcopy(Point([1])))
Point.x.__doc__ = 'how far right'
print(Point.x.__doc__, '%s-%s-%s' % Point(1), '{0.x} {0[1]}'.format(Point(7)), Point(*'abc'))
match Point(1, 2):
    case Point(x=1, y=second):
        print('second', second)
self_named = namedtuple('S', 'self cls items count')
print(self_named(1, 2, 3, 4), self_named(1, 2, 3, 4).count)
Sub = namedtuple('Sub', Point._fields + ('w',), module='elsewhere')
print(Sub(1, 2, 3, 4), Sub.__module__, Sub.__qualname__)
for wrong in (lambda: Point(), lambda: Point(1, 2, 3, 4), lambda: Point(q=1),
              lambda: Point(1)._replace(q=1, r=2), lambda: Point._make([1]),
              lambda: namedtuple('1', 'a'), lambda: namedtuple('A', 'a a'),
              lambda: namedtuple('A', '_a'), lambda: namedtuple('A', 'if'),
              lambda: namedtuple('A', 'a b', defaults=(1, 2, 3)), lambda: Point(1).w,
              lambda: setattr(Point(1), 'x', 2), lambda: setattr(Point(1), 'w', 2),
              lambda: namedtuple('A', [1]), lambda: namedtuple('class', 'a'),
              lambda: namedtuple('A', 'a', True), lambda: delattr(Point(1), 'x')):
    try:
        print(wrong())
    except (TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__ + ':', error)
