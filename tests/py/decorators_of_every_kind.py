"""Decorators: with arguments, on classes, stacked, as classes, on methods, caching, registering, keeping names."""
import functools
import time

order = []


def trace(function):
    order.append(f'decorate {function.__name__}')

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        order.append(f'call {function.__name__}{args}{kwargs}')
        return function(*args, **kwargs)
    return wrapper


def repeat(times):
    order.append(f'repeat({times})')

    def decorate(function):
        order.append(f'repeat decorates {function.__name__}')

        def wrapper(*args):
            return [function(*args) for _ in range(times)]
        return wrapper
    return decorate


@trace
@repeat(times=2)
def greet(name):
    """Says hello."""
    return 'hello ' + name


print(greet('Ann'), greet.__name__, greet.__doc__, greet.__wrapped__.__name__)
print(order)


class Count:
    def __init__(self, function):
        functools.update_wrapper(self, function)
        self.function, self.calls = function, 0

    def __call__(self, *args):
        self.calls += 1
        return self.function(*args)

    def __get__(self, instance, owner):
        return self if instance is None else functools.partial(self, instance)


@Count
def square(x):
    """Squares."""
    return x * x


print(square(3), square(4), square.calls, square.__name__, square.__doc__, square.__module__)


class Thing:
    @Count
    def method(self, x):
        return type(self).__name__, x

    @staticmethod
    @trace
    def fixed(x):
        return x

    @classmethod
    @trace
    def named(cls, x):
        return cls.__name__, x

    @property
    @functools.lru_cache
    def heavy(self):
        order.append('computed')
        return 42

    @functools.cached_property
    def once(self):
        order.append('once')
        return 7


order.clear()
t = Thing()
print(t.method(5), Thing.method.calls, Thing.fixed(1), t.named(2), t.heavy, t.heavy, t.once, t.once, vars(t))
print(order)
registry = {}


def register(cls=None, *, name=None):
    def wrap(cls):
        registry[name or cls.__name__] = cls
        cls.registered = True
        return cls
    return wrap if cls is None else wrap(cls)


@register
class A: ...


@register(name='bee')
class B: ...


@lambda f: f() * 2
def value():
    return 21


print({k: v.__name__ for k, v in registry.items()}, A.registered, value)
buttons = {'ok': trace}


@buttons['ok']
def pressed():
    return 'pressed'


print(pressed())


def validated(**rules):
    def decorate(function):
        names = function.__code__.co_varnames[:function.__code__.co_argcount]

        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            for name, given in {**dict(zip(names, args)), **kwargs}.items():
                if name in rules and not isinstance(given, rules[name]):
                    raise TypeError(f'{function.__name__}: {name} must be {rules[name].__name__}, not {type(given).__name__}')
            return function(*args, **kwargs)
        return wrapper
    return decorate


@validated(width=int, height=int)
def area(width, height=1):
    return width * height


print(area(3), area(2, height=4))
for arguments in (('x',), (1, 2.0)):
    try:
        area(*arguments)
    except TypeError as error:
        print(error)


def retry(*kinds, tries=3):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args):
            for attempt in range(1, tries + 1):
                try:
                    return attempt, function(*args)
                except kinds as error:
                    order.append(f'{attempt}: {error}')
            raise RuntimeError('gave up') from None
        return wrapper
    return decorate


answers = iter([ValueError('no'), KeyError('nor'), 'yes', ValueError(1), ValueError(2), ValueError(3), OSError('other')])


@retry(ValueError, KeyError)
def ask():
    answer = next(answers)
    if isinstance(answer, Exception):
        raise answer
    return answer


order.clear()
for _ in range(3):
    try:
        print(ask())
    except (RuntimeError, OSError) as error:
        print(type(error).__name__, error, error.__cause__, error.__suppress_context__)
print(order)


@functools.singledispatch
def show(x):
    return f'object {x}'


@show.register
def _(x: int):
    return f'int {x}'


@show.register(list)
@show.register(tuple)
def _(x):
    return f'sequence of {len(x)}'


print(show('a'), show(3), show(True), show([1]), show((1, 2)), show.dispatch(bool) is show.dispatch(int))
start = time.perf_counter()


@functools.lru_cache(maxsize=2)
def slow(x):
    order.append(x)
    return x


order.clear()
for x in (1, 2, 1, 3, 1, 2):
    slow(x)
print(order, slow.cache_info(), slow.cache_parameters(), slow.__wrapped__(9))
