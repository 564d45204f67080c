"""What inspect says of generators and coroutines: where they are in their lives."""

from types import AsyncGeneratorType, CoroutineType, GeneratorType

GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = (
    'GEN_CREATED', 'GEN_RUNNING', 'GEN_SUSPENDED', 'GEN_CLOSED')
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = (
    'CORO_CREATED', 'CORO_RUNNING', 'CORO_SUSPENDED', 'CORO_CLOSED')

_CO_ITERABLE_COROUTINE = 0x100


def _state(running, suspended, frame):
    if running:
        return 'RUNNING'
    if suspended:
        return 'SUSPENDED'
    return 'CLOSED' if frame is None else 'CREATED'


def getgeneratorstate(generator):
    """GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED or GEN_CLOSED."""
    return 'GEN_' + _state(generator.gi_running, generator.gi_suspended, generator.gi_frame)


def getcoroutinestate(coroutine):
    """The same of a coroutine: CORO_CREATED and so on."""
    return 'CORO_' + _state(coroutine.cr_running, coroutine.cr_suspended, coroutine.cr_frame)


def getgeneratorlocals(generator):
    """Its local variables; none once it has ended."""
    if not isinstance(generator, GeneratorType):
        raise TypeError(f'{generator!r} is not a Python generator')
    frame = generator.gi_frame
    return {} if frame is None else frame.f_locals


def getcoroutinelocals(coroutine):
    """The same of a coroutine."""
    frame = getattr(coroutine, 'cr_frame', None)
    return {} if frame is None else frame.f_locals


def iscoroutine(object):
    return isinstance(object, CoroutineType)


def isasyncgen(object):
    return isinstance(object, AsyncGeneratorType)


def isawaitable(object):
    """Can it stand behind `await`."""
    if isinstance(object, CoroutineType) or hasattr(type(object), '__await__'):
        return True
    return isinstance(object, GeneratorType) and bool(
        object.gi_code.co_flags & _CO_ITERABLE_COROUTINE)
