# functools.wraps and update_wrapper: which attributes move, which are shared, own lists of them.
import functools
import inspect
from functools import WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES, update_wrapper, wraps

print(WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES)


def greet(name: str, *, polite: bool = True) -> str:
    """Greets."""
    return f'Hello {name}' if polite else f'Hi {name}'


greet.tags = ['old']


def counted(function):
    @wraps(function)
    def wrapper(*args, **kwargs):
        wrapper.count += 1
        return function(*args, **kwargs)
    wrapper.count = 0
    return wrapper


counting = counted(greet)
print(counting('Ann'), counting('Bob', polite=False), counting.count)
print(counting.__name__, counting.__qualname__, counting.__doc__, counting.__annotations__)
print(counting.__wrapped__ is greet, counting.tags is greet.tags, hasattr(greet, 'count'))
print(inspect.signature(counting), inspect.signature(counting, follow_wrapped=False))
twice = counted(counting)
print(twice('Cy'), twice.count, counting.count, inspect.unwrap(twice) is greet)
print(inspect.unwrap(twice, stop=lambda f: f.count == 3) is counting)


def bare():
    pass


update_wrapper(bare, greet, assigned=('__doc__', 'missing'), updated=())
print(bare.__name__, bare.__doc__, hasattr(bare, 'tags'), hasattr(bare, 'missing'))


class Callable:
    """A class as the wrapper."""

    def __init__(self, function):
        update_wrapper(self, function)

    def __call__(self, *args):
        return 'called', self.__wrapped__(*args)


held = Callable(greet)
print(held('Di'), held.__name__, held.__doc__, held.tags, sorted(vars(held)))
wrapped_class = update_wrapper(lambda: 0, int, updated=())
print(wrapped_class.__name__, wrapped_class.__wrapped__)
for wrong in (lambda: wraps(greet)(), lambda: update_wrapper(greet),
              lambda: wraps()(greet), lambda: inspect.unwrap(loop)):
    def loop():
        pass
    loop.__wrapped__ = loop
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__ + ':', str(error).split(' at 0x')[0])
