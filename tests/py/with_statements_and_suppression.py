"""with: several managers, order of leaving, exceptions replaced, suppressed, raised in __enter__ and __exit__, return inside."""
import contextlib
log = []


class Manager:
    def __init__(self, name, swallow=(), fail_enter=False, fail_exit=False):
        self.name, self.swallow, self.fail_enter, self.fail_exit = name, swallow, fail_enter, fail_exit

    def __enter__(self):
        log.append('enter ' + self.name)
        if self.fail_enter:
            raise RuntimeError('enter ' + self.name)
        return self.name.upper()

    def __exit__(self, kind, value, traceback):
        log.append(f'exit {self.name} {kind.__name__ if kind else None} {value}')
        assert (kind is None) == (traceback is None)
        if self.fail_exit:
            raise LookupError('exit ' + self.name)
        return bool(kind) and issubclass(kind, self.swallow)


def run(function):
    log.clear()
    try:
        print(function.__name__, '->', function())
    except Exception as error:
        print(function.__name__, 'raised', repr(error), 'context', repr(error.__context__))
    print('   ', log)


def plain():
    with Manager('a') as a, Manager('b') as b:
        return a, b


def swallowed():
    with Manager('a', ValueError):
        with Manager('b'):
            raise ValueError('inner')
        log.append('not here')
    return 'after'


def inner_swallows():
    with (
        Manager('a') as a,
        Manager('b', ZeroDivisionError),
    ):
        1 / 0
    return a


def enter_fails():
    with Manager('a'), Manager('b', fail_enter=True), Manager('c'):
        log.append('not here')


def exit_fails():
    with Manager('a'):
        with Manager('b', fail_exit=True):
            raise KeyError('body')


def exit_fails_outer_swallows():
    with Manager('a', LookupError):
        with Manager('b', fail_exit=True):
            pass
    return 'fine'


def loop():
    for i in range(4):
        with Manager(str(i), IndexError):
            if i == 1:
                continue
            if i == 2:
                raise IndexError(i)
            if i == 3:
                break
    return i


def returns_in_finally():
    try:
        with Manager('a'):
            raise ValueError
    finally:
        return 'finally'


def unpacked():
    with Manager('xy') as (x, y):
        pass
    with Manager('k') as log_[0], Manager('m') as holder.attribute:
        pass
    return x, y, log_, holder.attribute


class Holder:
    pass


holder, log_ = Holder(), [None]


def generator():
    with Manager('g'):
        yield 1
        yield 2


def abandoned():
    g = generator()
    next(g)
    g.close()
    g = generator()
    next(g)
    del g
    return 'closed'


for function in (plain, swallowed, inner_swallows, enter_fails, exit_fails, exit_fails_outer_swallows, loop, returns_in_finally, unpacked, abandoned):
    run(function)


class NoExit:
    def __enter__(self): ...


class NoEnter:
    def __exit__(self, *a): ...


class OnInstance:
    pass


thing = OnInstance()
thing.__enter__ = thing.__exit__ = lambda *a: None
for bad in (3, None, NoExit(), NoEnter(), thing, Manager):
    try:
        with bad:
            pass
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)


@contextlib.contextmanager
def tag(name):
    print(f'<{name}>')
    try:
        yield name * 2
    except ZeroDivisionError:
        print('handled')
    finally:
        print(f'</{name}>')


with tag('p') as doubled:
    print(doubled)
with tag('q'):
    1 / 0
try:
    with tag('r'):
        raise KeyError('through')
except KeyError as error:
    print('outside', error)


@contextlib.contextmanager
def yields_never():
    return
    yield


for broken in (yields_never,):
    try:
        with broken():
            pass
    except RuntimeError as error:
        print(error)
with contextlib.ExitStack() as stack:
    names = [stack.enter_context(tag(n)) for n in 'ab']
    stack.callback(print, 'callback', names)
    stack.push(lambda kind, value, tb: print('push sees', kind) or True)
    raise ValueError('gone')
print('end')
