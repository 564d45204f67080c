# functools: reduce, partial, partialmethod, wraps, update_wrapper
import functools
import sys
from functools import partial, partialmethod, reduce, update_wrapper, wraps


def attempt(make):
    try:
        print(make())
    except Exception as e:
        print(type(e).__name__, e)


print(reduce(lambda a, b: a * b, range(1, 6)), reduce(max, [3, 9, 2]), reduce(max, [], 7), reduce(lambda a, b: a + [b], 'abc', []))
print(reduce(lambda a, b: 1 / 0, [5]))
for make in (lambda: reduce(max), lambda: reduce(max, 5), lambda: reduce(max, []), lambda: reduce(max, [1], 2, 3),
             lambda: reduce(1, [1, 2]), lambda: reduce(lambda a, b: 1 / 0, [1, 2])):
    attempt(make)

basetwo = partial(int, base=2)
print(basetwo('10010'), basetwo, basetwo.func, basetwo.args, basetwo.keywords)


def show(*args, **kwargs):
    return args, kwargs


p = partial(show, 1, 2, a=3)
print(p(), p(4), p(4, b=5), p(a=9))
q = partial(p, 5, c=6)
print(q.func is show, q.args, q.keywords, q())
p.note = 'x'
print(p.note, p.__dict__, partial(p, 7).func is p)
del p.note
print(p.__dict__)
for make in (lambda: partial(), lambda: partial(5), lambda: partial(int).foo, lambda: partial(int, base=2)(), lambda: setattr(p, 'func', 1),
             lambda: partial(show)(**{'a': 1}), lambda: partial(show, a=1)(*[1, 2], **{'a': 5, 'z': 0})):
    attempt(make)
print(partial(print, 1, sep=','), partial(partial(print, 1), 2))
p = partial(show)
p.__setstate__((show, (p,), {}, {}))
print(repr(p).replace(repr(show), 'show'))
p.__setstate__((show, (), {}, {}))
print(sys.getsizeof(p), hash(p) == hash(p), p == partial(show), partial[int])
attempt(lambda: p.__setstate__(5))


class Sub(partial):
    pass


print(Sub(int, '3')(), Sub(int, base=2), type(Sub(Sub(int)).func))


class Cell:
    def __init__(self):
        self._alive = False

    def set_state(self, state):
        self._alive = state
        return self._alive

    set_alive = partialmethod(set_state, True)
    set_dead = partialmethod(set_state, state=False)

    @staticmethod
    def plain(a, b):
        return (a, b)

    half = partialmethod(plain, 1)
    joined = partialmethod(set_alive)

    @classmethod
    def make(cls, n, m):
        return (cls.__name__, n, m)

    make_one = partialmethod(make, 1)


c = Cell()
print(c.set_alive(), c.set_dead(), c.half(2), Cell.set_alive(c), c.joined(), c.make_one(m=2), Cell.make_one(3))
print(repr(vars(Cell)['half'])[:30])
attempt(lambda: partialmethod(5))


def decorate(f):
    """decorate's doc"""
    @wraps(f)
    def wrapper(*args):
        """wrapper's doc"""
        return f(*args) + 1
    return wrapper


@decorate
def add(a: int, b: int) -> int:
    """add's doc"""
    return a + b


print(add(1, 2), add.__name__, add.__doc__, add.__qualname__, add.__wrapped__(1, 2), add.__annotations__, add.__module__)
add.tag = 5


def other():
    pass


update_wrapper(other, add, assigned=('__name__',), updated=('__dict__',))
print(other.__name__, other.__doc__, other.tag, other.__wrapped__ is add)
print(update_wrapper(partial(int), len).__name__, functools.WRAPPER_ASSIGNMENTS, functools.WRAPPER_UPDATES)
