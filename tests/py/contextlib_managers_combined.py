# contextlib: stacks that unwind, managers as decorators, suppress, closing, redirects.
import io
import sys
from contextlib import (AbstractContextManager, ContextDecorator, ExitStack, closing,
                        contextmanager, nullcontext, redirect_stderr, redirect_stdout, suppress)


@contextmanager
def step(name, swallow=()):
    print('enter', name, end='; ')
    try:
        yield name.upper()
    except swallow as error:
        print('swallowed', repr(error), 'in', name, end='; ')
    finally:
        print('leave', name)


with step('a') as first, step('b', ValueError) as second:
    print(first, second, end='; ')
    raise ValueError('inside')


@step('call')
def work(number):
    print('working', number, end='; ')
    return number * 2


print(work(1), work(2), work.__name__)
with ExitStack() as stack:
    names = [stack.enter_context(step(name)) for name in 'xyz']
    stack.callback(print, 'callback', end='; ')
    stack.push(lambda kind, error, trace: print('exit sees', kind.__name__) or True)
    print(names)
    raise KeyError('lost')
with ExitStack() as stack:
    stack.enter_context(step('kept'))
    later = stack.pop_all()
print('nothing closed yet')
later.close()
try:
    with ExitStack() as stack:
        stack.callback(lambda: 1 / 0)
        stack.callback(lambda: [][1])
        raise KeyError('first')
except ZeroDivisionError as error:
    print(repr(error), repr(error.__context__), repr(error.__context__.__context__))


class Timer(ContextDecorator):
    def __enter__(self):
        print('start', end=' ')
        return self

    def __exit__(self, *details):
        print('stop', [getattr(d, '__name__', None) for d in details[:1]])


Timer()(lambda: print('timed', end=' '))()
out, err = io.StringIO(), io.StringIO()
with redirect_stdout(out), redirect_stderr(err):
    print('hidden')
    with redirect_stdout(err):
        print('to err')
    print('again', file=sys.stderr)
print(repr(out.getvalue()), repr(err.getvalue()))
with suppress(KeyError, ZeroDivisionError):
    {}['k']
with suppress():
    print('nothing to suppress')
with closing(x for x in 'ab') as letters, nullcontext(5) as five, nullcontext() as nothing:
    print(next(letters), five, nothing)
print(list(letters), issubclass(Timer, AbstractContextManager),
      isinstance(nullcontext(), AbstractContextManager))


@contextmanager
def twice():
    yield 1
    yield 2


@contextmanager
def never():
    return
    yield


@contextmanager
def stubborn():
    try:
        yield
    except ValueError:
        yield


def use(manager, error=None):
    with manager:
        if error:
            raise error


used = step('once')
use(used)
for wrong in (lambda: use(twice()), lambda: use(never()), lambda: use(stubborn(), ValueError('v')),
              lambda: use(used), lambda: use(5), lambda: use(step('s'), StopIteration('stop')),
              lambda: use(suppress(KeyError), IndexError('not suppressed')),
              lambda: ExitStack().enter_context(5), lambda: use(closing(5)),
              lambda: ExitStack().push(5), lambda: contextmanager(5)(),
              lambda: use(type('Half', (), {'__enter__': lambda s: s})()),
              lambda: AbstractContextManager()):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__ + ':', error)
