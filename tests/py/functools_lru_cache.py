# functools: lru_cache, cache, cached_property
import gc
import sys
from functools import cache, cached_property, lru_cache


def attempt(make):
    try:
        print(make())
    except Exception as e:
        print(type(e).__name__, e)


@lru_cache(maxsize=None)
def fib(n):
    """fibonacci"""
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print([fib(n) for n in range(16)], fib.cache_info(), fib(90), fib.__name__, fib.__doc__, fib.__wrapped__.__name__)
fib.cache_clear()
print(fib.cache_info(), fib.cache_parameters())


@lru_cache(maxsize=3)
def square(n):
    print('square', n)
    return n * n


for n in (1, 2, 3, 1, 4, 2, 1, 4, 4, 3):
    square(n)
info = square.cache_info()
print(info, info.hits, info.misses, info.maxsize, info.currsize, info._asdict(), info[1], tuple(info))
square.cache_clear()
print(square(4), square.cache_info())


@lru_cache
def pair(a, b=2, *args, **kwargs):
    return (a, b, args, kwargs)


print(pair(1), pair(1, 2), pair(1, b=2), pair(a=1, b=2), pair(b=2, a=1), pair(1.0), pair.cache_info())
print(pair(3, x=1), pair.cache_parameters())


@lru_cache(typed=True)
def typed(x, y=None):
    return type(x).__name__


print(typed(1), typed(1.0), typed(True), typed(x=1), typed(x=1.0), typed.cache_info())


@lru_cache
def untyped(x):
    return type(x).__name__


print(untyped(1), untyped(1.0), untyped(True), untyped('a'), untyped.cache_info())


@lru_cache(0)
def never(x):
    return object()


print(never(1) is never(1), never.cache_info(), lru_cache(-5)(never).cache_info())
for make in (lambda: lru_cache('a'), lambda: lru_cache(1.5), lambda: untyped([1]), lambda: untyped({}), lambda: untyped(), lambda: pair.nope,
             lambda: lru_cache(maxsize=2)(5)):
    attempt(make)


@lru_cache(2)
def fails(x):
    print('called')
    raise ValueError(x)


attempt(lambda: fails(1))
attempt(lambda: fails(1))
print(fails.cache_info())


@lru_cache(2)
def inner(n):
    return inner(n - 1) + 1 if n else 0


print(inner(5), inner.cache_info())


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        print('hash', self.n)
        return hash(self.n)

    def __eq__(self, other):
        print('eq', self.n, other.n)
        return self.n == other.n

    def __del__(self):
        print('gone', self.n)


@lru_cache(2)
def by_key(k):
    return k.n


for n in (1, 1, 2, 3, 3):
    by_key(Key(n))
print(by_key.cache_info())
by_key.cache_clear()


class Shop:
    def __init__(self, name):
        self.name = name

    @lru_cache
    def price(self, item):
        print('ask', self.name, item)
        return len(item)

    @cache
    def other(self):
        return self.name

    @cached_property
    def total(self):
        """the total"""
        print('compute')
        return 42

    @staticmethod
    @lru_cache(4)
    def helper(x):
        return x + 1


a, b = Shop('a'), Shop('b')
print(a.price('tea'), a.price('tea'), b.price('tea'), Shop.price(a, 'tea'), Shop.price.cache_info())
print(a.other(), Shop.helper(2), a.helper(2), Shop.helper.cache_info())
print(a.total, a.total, a.__dict__, Shop.total.__doc__, Shop.total.attrname)
a.total = 5
print(a.total)
del a.total
print(a.total)
print(type(fib), type(fib).__name__, type(Shop.total).__name__)
print(sys.getsizeof(square))


class Slotted:
    __slots__ = ()
    x = cached_property(lambda self: 1)


attempt(lambda: Slotted().x)
try:
    class Twice:
        a = cached_property(lambda self: 1)
        b = a
except Exception as e:
    print(type(e).__name__, getattr(e, '__cause__', None))


class Late:
    pass


Late.x = cached_property(lambda self: 1)
attempt(lambda: Late().x)
for i in range(300):
    pair(i)
print(pair.cache_info())


def cycle():
    @lru_cache
    def f(x):
        return f
    f(1)
    f(Box())


class Box:
    def __del__(self):
        print('box collected')


cycle()
gc.collect()
print('end')
