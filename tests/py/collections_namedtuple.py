# namedtuple: making, fields, defaults, renaming, methods, errors.
from collections import namedtuple

Point = namedtuple('Point', ['x', 'y'])
print(Point.__doc__, Point._fields, Point._field_defaults, Point.__match_args__, Point.__slots__)
print(Point, Point.__name__, Point.__qualname__, Point.__module__, Point.__mro__)
p = Point(11, y=22)
print(p, p[0] + p[1], p.x + p.y, p == (11, 22), hash(p) == hash((11, 22)), len(p))
x, y = p
print(x, y, p[-1], p[:1], p + (3,), p * 2, p < (11, 23), 22 in p, p.index(22), p.count(1))
print(Point._make([4, 5]), p._asdict(), p._replace(x=100), Point(**{'x': 1, 'y': 2}))
print(repr(Point.x), Point.x.__doc__, type(Point.x))
Point.x.__doc__ = 'across'
print(Point.x.__doc__)
print(Point.__new__.__doc__, Point._make.__doc__, Point._replace.__doc__)
print(Point.__new__.__qualname__, p._asdict.__qualname__, Point._make.__qualname__)
print(str(p), f'{p}', '%s %s' % p, '{0.x} {0[1]}'.format(p))


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__ + ':', error)


attempt(lambda: Point(1))
attempt(lambda: Point())
attempt(lambda: Point(1, 2, 3))
attempt(lambda: Point(1, 2, z=3))
attempt(lambda: Point(1, x=3))
attempt(lambda: Point._make([1]))
attempt(lambda: Point._make([1, 2, 3]))
attempt(lambda: Point._make(5))
attempt(lambda: p._replace(z=1, w=2))
attempt(lambda: p.z)
attempt(lambda: setattr(p, 'x', 1))
attempt(lambda: setattr(p, 'z', 1))
attempt(lambda: delattr(p, 'x'))
attempt(lambda: p[5])
attempt(lambda: Point.x.__get__(5))
attempt(lambda: namedtuple('class', 'a'))
attempt(lambda: namedtuple('T', 'a def'))
attempt(lambda: namedtuple('T', 'a 9'))
attempt(lambda: namedtuple('T', 'a _b'))
attempt(lambda: namedtuple('T', 'a a'))
attempt(lambda: namedtuple('T 1', 'a'))
attempt(lambda: namedtuple(5, 'a'))
attempt(lambda: namedtuple('T', 'a b', defaults=(1, 2, 3)))
attempt(lambda: namedtuple('T', [1, 2]))
attempt(lambda: namedtuple('T'))
attempt(lambda: namedtuple('T', 'a', True))

print(namedtuple('R', 'a class _c a 9 def', rename=True)._fields)
A = namedtuple('Account', 'type balance', defaults=[0])
print(A._field_defaults, A('premium'), A('x', 5), A.__new__.__defaults__)
attempt(lambda: A())
print(namedtuple('E', '')(), namedtuple('E', [])._fields, namedtuple('One', 'a')(1))
print(namedtuple('T', 'a, b,c')._fields, namedtuple('T', ('a', 'b'))(1, 2))
print(namedtuple('T', 'a', module='elsewhere'), namedtuple('T', 'a', module='m').__module__)


class Vector(namedtuple('Vector', 'x y')):
    __slots__ = ()

    @property
    def length(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __str__(self):
        return f'<{self.x}, {self.y}>'


v = Vector(3, 4)
print(v, repr(v), v.length, v + Vector(1, 1), v._replace(y=0), v._asdict(), Vector._make('ab'))
attempt(lambda: setattr(v, 'z', 1))


class Open(Point):
    pass


o = Open(1, 2)
o.extra = 3
print(o, o.extra, o.__dict__, o == Point(1, 2))

match p:
    case Point(x=11, y=b):
        print('by name', b)
match p:
    case Point(a, b):
        print('by place', a, b)

Employee = namedtuple('Employee', 'name, age, title')
rows = [('Ann', 30, 'chief'), ('Bob', 20, 'clerk')]
for e in sorted(map(Employee._make, rows), key=lambda e: e.age):
    print(e.name, e.title, e)
Nested = namedtuple('Nested', 'point tag')
print(Nested(p, 'n'), Nested(p, 'n').point.x, Nested(p, 'n')._asdict())
print(isinstance(p, tuple), issubclass(Point, tuple), p.__class__.__bases__)
print([n for n in dir(Point) if not n.startswith('__')])
ExtraFields = namedtuple('Point3D', Point._fields + ('z',))
print(ExtraFields(1, 2, 3), ExtraFields(*p, 3))
print(p.__getnewargs__(), Point.__annotations__ if hasattr(Point, '__annotations__') else 'none')
