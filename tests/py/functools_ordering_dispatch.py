# functools: total_ordering, cmp_to_key, singledispatch, singledispatchmethod
from functools import cmp_to_key, singledispatch, singledispatchmethod, total_ordering


def attempt(make):
    try:
        print(make())
    except Exception as e:
        print(type(e).__name__, e)


@total_ordering
class Student:
    def __init__(self, last, first):
        self.last, self.first = last, first

    def __eq__(self, other):
        if not isinstance(other, Student):
            return NotImplemented
        return (self.last, self.first) == (other.last, other.first)

    def __lt__(self, other):
        if not isinstance(other, Student):
            return NotImplemented
        return (self.last, self.first) < (other.last, other.first)


a, b = Student('Abt', 'Zoe'), Student('Bär', 'Ann')
print(a < b, a <= b, a > b, a >= b, a == b, a <= a, a >= a, sorted([b, a])[0] is a, max(a, b) is b)
attempt(lambda: a > 1)
attempt(lambda: a <= 1)
for root in ('__le__', '__gt__', '__ge__'):
    def compare(self, other, op={'__le__': int.__le__, '__gt__': int.__gt__, '__ge__': int.__ge__}[root]):
        return op(self.n, other.n)

    cls = total_ordering(type('C', (), {'__init__': lambda self, n: setattr(self, 'n', n), root: compare,
                                        '__eq__': lambda s, o: s.n == o.n}))
    print(root, [(cls(x) < cls(y), cls(x) <= cls(y), cls(x) > cls(y), cls(x) >= cls(y)) for x, y in ((1, 2), (2, 2), (3, 2))])
print(Student.__gt__.__name__)
attempt(lambda: total_ordering(type('D', (), {})))

key = cmp_to_key(lambda x, y: (x > y) - (x < y))
print(sorted([3, 1, 2], key=key), sorted('bca', key=cmp_to_key(lambda a, b: ord(b) - ord(a))), key(1) < key(2), key(1) == key(1))
print(key(5).obj, min([4, 2], key=key))
for make in (lambda: key(1) < 2, lambda: key(), lambda: key(1, 2), lambda: hash(key(1)), lambda: cmp_to_key(), lambda: cmp_to_key(1, 2),
             lambda: sorted([1, 2], key=cmp_to_key(lambda a, b: None)), lambda: sorted([1, 2], key=cmp_to_key(lambda a: 0))):
    attempt(make)
biggest = sorted([3, 30, 34, 5, 9], key=cmp_to_key(lambda a, b: int(f'{b}{a}') - int(f'{a}{b}')))
print(biggest)


@singledispatch
def describe(x, loud=False):
    """describes"""
    return f'something {x!r}'


@describe.register
def _(x: int, loud=False):
    return f'int {x}' + ('!' if loud else '')


@describe.register(list)
@describe.register(tuple)
def _(x, loud=False):
    return f'{len(x)} items'


@describe.register
def _(x: float | complex, loud=False):
    return f'number {x}'


describe.register(type(None), lambda x: 'nothing')


class Base:
    pass


class Derived(Base):
    pass


@describe.register
def of_base(x: Base):
    return 'a base'


print(describe('a'), describe(3), describe(True, loud=True), describe([1, 2]), describe((1,)), describe(2.5), describe(1j), describe(None))
print(describe(Base()), describe(Derived()), of_base(3), describe.__name__, describe.__doc__)
print(describe.dispatch(bool) is describe.dispatch(int), describe.dispatch(Derived) is of_base, describe.dispatch(str)('q'))
print(sorted(c.__name__ for c in describe.registry), type(describe.registry).__name__)
attempt(lambda: describe())
attempt(lambda: describe.register(5))
attempt(lambda: describe.register('x'))


def bad(x: 5):
    pass


attempt(lambda: describe.register(bad))


class Negator:
    @singledispatchmethod
    def neg(self, arg):
        raise NotImplementedError('Cannot negate a')

    @neg.register
    def _(self, arg: int):
        return -arg

    @neg.register(bool)
    def _(self, arg):
        return not arg

    @singledispatchmethod
    @classmethod
    def make(cls, x):
        return cls.__name__, x

    @make.register
    @classmethod
    def _(cls, x: str):
        return cls.__name__, 'text', x


n = Negator()
print(n.neg(5), n.neg(True), Negator.make(1), n.make('a'))
attempt(lambda: n.neg('a'))
