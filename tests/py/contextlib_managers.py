# contextlib: contextmanager, closing, suppress, redirect, nullcontext, ContextDecorator, ExitStack
import io
import sys
from contextlib import (AbstractContextManager, ContextDecorator, ExitStack, closing, contextmanager, nullcontext, redirect_stderr,
                        redirect_stdout, suppress)


def attempt(make):
    try:
        print(make())
    except Exception as e:
        print(type(e).__name__, e, repr(e.__context__), repr(e.__cause__))


@contextmanager
def tag(name):
    """writes a tag"""
    print(f'<{name}>')
    try:
        yield name.upper()
    finally:
        print(f'</{name}>')


with tag('h1') as t:
    print(t)
print(tag.__name__, tag.__doc__, tag('x').__doc__)


@tag('p')
def hello(n):
    print('hello', n)


hello(1)
hello(2)


def body_fails(manager, exc):
    with manager:
        raise exc


attempt(lambda: body_fails(tag('b'), ValueError('inside')))
attempt(lambda: body_fails(tag('b'), StopIteration('stop')))


@contextmanager
def swallow(*kinds):
    try:
        yield
    except kinds as e:
        print('swallowed', e)


body_fails(swallow(KeyError), KeyError('k'))
attempt(lambda: body_fails(swallow(KeyError), ValueError('v')))


@contextmanager
def changes():
    try:
        yield
    except Exception as e:
        raise RuntimeError('changed') from e


attempt(lambda: body_fails(changes(), ValueError('v')))


@contextmanager
def never():
    if False:
        yield


@contextmanager
def twice():
    yield 1
    yield 2


@contextmanager
def twice_on_error():
    try:
        yield 1
    except ValueError:
        yield 2


def enter(m):
    with m:
        pass


attempt(lambda: enter(never()))
attempt(lambda: enter(twice()))
attempt(lambda: body_fails(twice_on_error(), ValueError()))
once = tag('once')
enter(once)
attempt(lambda: enter(once))


class Door:
    def close(self):
        print('closed')


with closing(Door()) as d:
    print(type(d).__name__)
with suppress(ZeroDivisionError, KeyError):
    1 / 0
    print('not reached')
with suppress():
    print('nothing to suppress')
attempt(lambda: body_fails(suppress(KeyError), IndexError('i')))
out = io.StringIO()
with redirect_stdout(out):
    print('hidden', 1)
    with redirect_stdout(sys.__stdout__):
        print('shown')
    print('again')
print(repr(out.getvalue()), sys.stdout is sys.__stdout__)
with redirect_stderr(out) as o:
    print('to stderr', file=sys.stderr)
    print(o is out)
print(repr(out.getvalue()))
with nullcontext(5) as n, nullcontext() as none:
    print(n, none)


class Track(ContextDecorator):
    def __enter__(self):
        print('enter')
        return self

    def __exit__(self, *exc):
        print('exit', exc[0])
        return False


@Track()
def work(x):
    return x * 2


print(work(4), work.__name__, isinstance(Track(), AbstractContextManager), isinstance(5, AbstractContextManager))
attempt(lambda: AbstractContextManager())


class Mine(AbstractContextManager):
    def __exit__(self, *exc):
        return None


with Mine() as m:
    print(type(m).__name__)

with ExitStack() as stack:
    names = [stack.enter_context(tag(n)) for n in 'abc']
    stack.callback(print, 'callback', 1, sep='-')
    print(names)


@ExitStack().callback
def deco():
    return 5


print(deco())
stack = ExitStack()
stack.enter_context(tag('moved'))
other = stack.pop_all()
stack.close()
print('stack closed')
other.close()
with ExitStack() as stack:
    @stack.push
    def leave(typ, value, tb):
        print('leave', typ, value)
        return True
    stack.push(tag('pushed').__exit__ if False else Mine())
    raise KeyError('gone')
print('suppressed')


def failing_exit(name):
    def leave(*exc):
        print('leaving', name, exc[0])
        raise ValueError(name)
    return leave


def many():
    with ExitStack() as stack:
        stack.push(failing_exit('first'))
        stack.push(failing_exit('second'))
        raise KeyError('body')


try:
    many()
except ValueError as e:
    while e is not None:
        print(repr(e))
        e = e.__context__
attempt(lambda: ExitStack().enter_context(5))


def conditional(flag):
    with ExitStack() as stack:
        if flag:
            stack.enter_context(tag('yes'))
        return 'result'


print(conditional(True), conditional(False))
