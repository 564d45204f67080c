"""Context managers: made of generators, of other things with close(), and stacks of them."""

import abc
import sys
from functools import wraps
from types import GenericAlias, MethodType

__all__ = ['asynccontextmanager', 'contextmanager', 'closing', 'nullcontext',
           'AbstractContextManager', 'AbstractAsyncContextManager', 'AsyncExitStack',
           'ContextDecorator', 'AsyncContextDecorator', 'ExitStack', 'redirect_stdout',
           'redirect_stderr', 'suppress', 'aclosing']


def _has_methods(cls, *names):
    for name in names:
        for base in cls.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
        else:
            return NotImplemented
    return True


class AbstractContextManager(abc.ABC):
    """What has __enter__ (by default: itself) and __exit__."""

    __class_getitem__ = classmethod(GenericAlias)

    def __enter__(self):
        return self

    @abc.abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, C):
        if cls is not AbstractContextManager:
            return NotImplemented
        return _has_methods(C, '__enter__', '__exit__')


class AbstractAsyncContextManager(abc.ABC):
    """What has __aenter__ (by default: itself) and __aexit__."""

    __class_getitem__ = classmethod(GenericAlias)

    async def __aenter__(self):
        return self

    @abc.abstractmethod
    async def __aexit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, C):
        if cls is not AbstractAsyncContextManager:
            return NotImplemented
        return _has_methods(C, '__aenter__', '__aexit__')


class ContextDecorator:
    """Lets a context manager be used as a decorator, too."""

    def _recreate_cm(self):
        """What is entered for one call; a generator's can be entered only once."""
        return self

    def __call__(self, func):
        @wraps(func)
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)
        return inner


class AsyncContextDecorator:
    """The same for asynchronous context managers and functions."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        async def inner(*args, **kwds):
            async with self._recreate_cm():
                return await func(*args, **kwds)
        return inner


class _GeneratorManager:
    """What generators, asynchronous or not, have in common as context managers."""

    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func, self.args, self.kwds = func, args, kwds
        doc = getattr(func, '__doc__', None)
        self.__doc__ = type(self).__doc__ if doc is None else doc

    def _recreate_cm(self):
        return self.__class__(self.func, self.args, self.kwds)


class _GeneratorContextManager(_GeneratorManager, ContextDecorator, AbstractContextManager):
    """A generator that yields once: what is before is __enter__, what is behind __exit__."""

    def __enter__(self):
        del self.args, self.kwds, self.func  # only needed to make another one
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, typ, value, traceback):
        if typ is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            try:
                raise RuntimeError("generator didn't stop")
            finally:
                self.gen.close()
        if value is None:
            value = typ()
        try:
            self.gen.throw(typ, value, traceback)
        except StopIteration as exc:
            return exc is not value  # it ended: the exception is dealt with
        except RuntimeError as exc:
            if exc is value:
                exc.__traceback__ = traceback
                return False
            # A StopIteration of the body comes out of a generator wrapped up.
            if isinstance(value, StopIteration) and exc.__cause__ is value:
                value.__traceback__ = traceback
                return False
            raise
        except BaseException as exc:
            if exc is not value:
                raise
            exc.__traceback__ = traceback
            return False
        try:
            raise RuntimeError("generator didn't stop after throw()")
        finally:
            self.gen.close()


class _AsyncGeneratorContextManager(_GeneratorManager, AsyncContextDecorator,
                                    AbstractAsyncContextManager):
    """The same of an asynchronous generator."""

    async def __aenter__(self):
        del self.args, self.kwds, self.func
        try:
            return await anext(self.gen)
        except StopAsyncIteration:
            raise RuntimeError("generator didn't yield") from None

    async def __aexit__(self, typ, value, traceback):
        if typ is None:
            try:
                await anext(self.gen)
            except StopAsyncIteration:
                return False
            try:
                raise RuntimeError("generator didn't stop")
            finally:
                await self.gen.aclose()
        if value is None:
            value = typ()
        try:
            await self.gen.athrow(typ, value, traceback)
        except StopAsyncIteration as exc:
            return exc is not value
        except RuntimeError as exc:
            if exc is value:
                exc.__traceback__ = traceback
                return False
            if (isinstance(value, (StopIteration, StopAsyncIteration))
                    and exc.__cause__ is value):
                value.__traceback__ = traceback
                return False
            raise
        except BaseException as exc:
            if exc is not value:
                raise
            exc.__traceback__ = traceback
            return False
        try:
            raise RuntimeError("generator didn't stop after athrow()")
        finally:
            await self.gen.aclose()


def contextmanager(func):
    """Makes a function of a generator function that gives context managers."""
    @wraps(func)
    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)
    return helper


def asynccontextmanager(func):
    """The same for asynchronous generator functions."""
    @wraps(func)
    def helper(*args, **kwds):
        return _AsyncGeneratorContextManager(func, args, kwds)
    return helper


class closing(AbstractContextManager):
    """Calls thing.close() at the end."""

    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class aclosing(AbstractAsyncContextManager):
    """Awaits thing.aclose() at the end."""

    def __init__(self, thing):
        self.thing = thing

    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, *exc_info):
        await self.thing.aclose()


class _RedirectStream(AbstractContextManager):
    _stream = None

    def __init__(self, new_target):
        self._new_target = new_target
        self._old_targets = []  # one for each time it is entered

    def __enter__(self):
        self._old_targets.append(getattr(sys, self._stream))
        setattr(sys, self._stream, self._new_target)
        return self._new_target

    def __exit__(self, exctype, excinst, exctb):
        setattr(sys, self._stream, self._old_targets.pop())


class redirect_stdout(_RedirectStream):
    """What is printed goes to another stream."""

    _stream = 'stdout'


class redirect_stderr(_RedirectStream):
    """sys.stderr is another stream."""

    _stream = 'stderr'


class suppress(AbstractContextManager):
    """Ends the with statement at one of these exceptions, without error."""

    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exctype, excinst, exctb):
        return exctype is not None and issubclass(exctype, self._exceptions)


class nullcontext(AbstractContextManager, AbstractAsyncContextManager):
    """Does nothing: stands in for a context manager."""

    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *excinfo):
        pass

    async def __aenter__(self):
        return self.enter_result

    async def __aexit__(self, *excinfo):
        pass


def _no_protocol(cls, kind):
    return TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support "
                     f'the {kind} protocol')


class _Stack:
    """What is to be left, oldest first: pairs (is it synchronous, function)."""

    def __init__(self):
        self._exit_callbacks = []

    def pop_all(self):
        """Hands the callbacks over to a new stack."""
        other = type(self)()
        other._exit_callbacks, self._exit_callbacks = self._exit_callbacks, []
        return other

    def push(self, exit):
        """Adds an __exit__ method: a context manager's (not entered here) or a function."""
        method = getattr(type(exit), '__exit__', None)
        leave = exit if method is None else MethodType(method, exit)
        self._exit_callbacks.append((True, leave))
        return exit

    def enter_context(self, cm):
        """Enters a context manager; gives what its __enter__ gives."""
        cls = type(cm)
        try:
            enter, leave = cls.__enter__, cls.__exit__
        except AttributeError:
            raise _no_protocol(cls, 'context manager') from None
        result = enter(cm)
        self._exit_callbacks.append((True, MethodType(leave, cm)))
        return result

    def callback(self, callback, /, *args, **kwds):
        """Adds a function to be called with these arguments."""
        def leave(exc_type, exc, tb):
            callback(*args, **kwds)
        leave.__wrapped__ = callback
        self._exit_callbacks.append((True, leave))
        return callback


class _Leaving:
    """How far the leaving of a stack has come, and with what exception."""

    def __init__(self, exc_details):
        self.received = exc_details[0] is not None
        self.outer = sys.exc_info()[1]
        self.current = exc_details
        self.suppressed = self.raised = False

    def answered(self, truth):
        if truth:
            self.suppressed, self.raised = True, False
            self.current = (None, None, None)

    def failed(self, exc):
        _set_context(exc, self.current[1], self.outer)
        self.raised = True
        self.current = (type(exc), exc, exc.__traceback__)

    def result(self):
        if self.raised:
            context = self.current[1].__context__
            try:
                raise self.current[1]
            except BaseException:
                self.current[1].__context__ = context  # as of nested with statements
                raise
        return self.received and self.suppressed


class ExitStack(_Stack, AbstractContextManager):
    """Context managers and callbacks entered one by one, left in reverse order."""

    def __exit__(self, *exc_details):
        leaving = _Leaving(exc_details)
        while self._exit_callbacks:
            _, leave = self._exit_callbacks.pop()
            try:
                leaving.answered(leave(*leaving.current))
            except BaseException as exc:
                leaving.failed(exc)
        return leaving.result()

    def close(self):
        """Leaves them all now."""
        self.__exit__(None, None, None)


class AsyncExitStack(_Stack, AbstractAsyncContextManager):
    """The same with asynchronous ones among them."""

    def push_async_exit(self, exit):
        """Adds an __aexit__ method: a context manager's or a coroutine function."""
        method = getattr(type(exit), '__aexit__', None)
        leave = exit if method is None else MethodType(method, exit)
        self._exit_callbacks.append((False, leave))
        return exit

    async def enter_async_context(self, cm):
        """Enters an asynchronous context manager."""
        cls = type(cm)
        try:
            enter, leave = cls.__aenter__, cls.__aexit__
        except AttributeError:
            raise _no_protocol(cls, 'asynchronous context manager') from None
        result = await enter(cm)
        self._exit_callbacks.append((False, MethodType(leave, cm)))
        return result

    def push_async_callback(self, callback, /, *args, **kwds):
        """Adds a coroutine function to be called with these arguments."""
        async def leave(exc_type, exc, tb):
            await callback(*args, **kwds)
        leave.__wrapped__ = callback
        self._exit_callbacks.append((False, leave))
        return callback

    async def __aexit__(self, *exc_details):
        leaving = _Leaving(exc_details)
        while self._exit_callbacks:
            is_sync, leave = self._exit_callbacks.pop()
            try:
                answer = leave(*leaving.current)
                leaving.answered(answer if is_sync else await answer)
            except BaseException as exc:
                leaving.failed(exc)
        return leaving.result()

    async def aclose(self):
        """Leaves them all now."""
        await self.__aexit__(None, None, None)


def _set_context(new, old, outer):
    """The new exception's context is the one it would have in nested with statements."""
    while True:
        context = new.__context__
        if context is None or context is old:
            return
        if context is outer:
            break
        new = context
    new.__context__ = old


class chdir(AbstractContextManager):
    """Works in another folder meanwhile, where there is one."""

    def __init__(self, path):
        self.path = path
        self._old_cwd = []

    def __enter__(self):
        import os
        self._old_cwd.append(os.getcwd())
        os.chdir(self.path)

    def __exit__(self, *excinfo):
        import os
        os.chdir(self._old_cwd.pop())
