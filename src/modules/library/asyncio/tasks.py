# In CPython written in C.
"""Coroutines that run side by side, and waiting for them."""

import functools
import inspect
import itertools
import types
import weakref

from asyncio import events, futures
from asyncio.coroutines import iscoroutine
from asyncio.exceptions import CancelledError

__all__ = ('Task', 'create_task', 'FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED', 'wait',
           'wait_for', 'as_completed', 'sleep', 'gather', 'shield', 'ensure_future',
           'current_task', 'all_tasks', 'to_thread', 'run_coroutine_threadsafe')

FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED = (
    'FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED')

_numbers = itertools.count(1)
_all = weakref.WeakSet()
_current = {}


def current_task(loop=None):
    """The task that is running, or None."""
    return _current.get(events.get_running_loop() if loop is None else loop)


def all_tasks(loop=None):
    """The tasks of a loop that are not done."""
    loop = events.get_running_loop() if loop is None else loop
    return {task for task in list(_all) if task.get_loop() is loop and not task.done()}


def _shown_coroutine(coro):
    name = getattr(coro, '__qualname__', None) or type(coro).__name__
    code = getattr(coro, 'cr_code', None)
    if code is None:
        return f'{name}()'
    frame = coro.cr_frame
    if frame is None:
        return f'{name}() done, defined at {code.co_filename}:{code.co_firstlineno}'
    return f'{name}() running at {code.co_filename}:{frame.f_lineno}'


class Task(futures.Future):
    """A coroutine that a loop runs, and its result to come."""

    def __init__(self, coro, *, loop=None, name=None, context=None):
        super().__init__(loop=loop)
        if not iscoroutine(coro):
            raise TypeError(f'a coroutine was expected, got {coro!r}')
        self._name = f'Task-{next(_numbers)}' if name is None else str(name)
        self._must_cancel = False
        self._cancels = 0
        self._waiter = None
        self._coro = coro
        import contextvars
        self._context = contextvars.copy_context() if context is None else context
        self._loop.call_soon(self._step, context=self._context)
        _all.add(self)

    def _info(self):
        info = super()._info()
        if self._must_cancel:
            info[0] = 'cancelling'
        info[1:1] = [f'name={self._name!r}', f'coro=<{_shown_coroutine(self._coro)}>']
        if self._waiter is not None:
            info.insert(3, f'wait_for={self._waiter!r}')
        return info

    def get_coro(self):
        return self._coro

    def get_name(self):
        return self._name

    def set_name(self, value):
        self._name = str(value)

    def set_result(self, result):
        raise RuntimeError('Task does not support set_result operation')

    def set_exception(self, exception):
        raise RuntimeError('Task does not support set_exception operation')

    def cancel(self, msg=None):
        """CancelledError is raised in the coroutine; False if it is done."""
        self._log_traceback = False
        if self.done():
            return False
        self._cancels += 1
        if self._waiter is not None and self._waiter.cancel(msg=msg):
            return True
        self._must_cancel = True
        self._cancel_message = msg
        return True

    def cancelling(self):
        """How many cancellations are not taken back."""
        return self._cancels

    def uncancel(self):
        """Takes one cancellation back."""
        if self._cancels > 0:
            self._cancels -= 1
        return self._cancels

    def _step(self, error=None):
        if self._must_cancel:
            if not isinstance(error, CancelledError):
                error = self._make_cancelled_error()
            self._must_cancel = False
        self._waiter = None
        before = _current.get(self._loop)
        _current[self._loop] = self
        try:
            given = self._coro.send(None) if error is None else self._coro.throw(error)
        except StopIteration as stop:
            self._finish(stop.value)
        except CancelledError as cancelled:
            self._cancelled_error = cancelled
            super().cancel()
        except (KeyboardInterrupt, SystemExit) as failure:
            super().set_exception(failure)
            raise
        except BaseException as failure:
            super().set_exception(failure)
        else:
            self._wait_for(given)
        finally:
            if before is None:
                del _current[self._loop]
            else:
                _current[self._loop] = before
            self = None

    def _finish(self, value):
        if self._must_cancel:
            self._must_cancel = False
            super().cancel(self._cancel_message)
        else:
            super().set_result(value)

    def _wait_for(self, given):
        """What the coroutine yielded: None, to go on soon, or a future."""
        problem = None
        blocking = getattr(given, '_asyncio_future_blocking', None)
        if given is None:
            self._loop.call_soon(self._step, context=self._context)
        elif blocking is None:
            problem = f'Task got bad yield: {given!r}'
        elif given.get_loop() is not self._loop:
            problem = f'Task {self!r} got Future {given!r} attached to a different loop'
        elif not blocking:
            problem = f'yield was used instead of yield from in task {self!r} with {given!r}'
        elif given is self:
            problem = f'Task cannot await on itself: {self!r}'
        else:
            given._asyncio_future_blocking = False
            given.add_done_callback(self._wakeup, context=self._context)
            self._waiter = given
            if self._must_cancel and given.cancel(msg=self._cancel_message):
                self._must_cancel = False
        if problem is not None:
            self._loop.call_soon(self._step, RuntimeError(problem), context=self._context)

    def _wakeup(self, future):
        try:
            future.result()
        except BaseException as error:
            self._step(error)
        else:
            self._step()
        self = None


Task.__module__ = '_asyncio'


def create_task(coro, *, name=None, context=None):
    """Runs a coroutine beside the others; gives its task."""
    return events.get_running_loop().create_task(coro, name=name, context=context)


async def _await(awaitable):
    return await awaitable


def ensure_future(coro_or_future, *, loop=None):
    """A future itself, or a task for a coroutine or anything to be awaited."""
    if futures.isfuture(coro_or_future):
        if loop is not None and loop is not coro_or_future.get_loop():
            raise ValueError('The future belongs to a different loop than the one specified as '
                             'the loop argument')
        return coro_or_future
    if not iscoroutine(coro_or_future):
        if not inspect.isawaitable(coro_or_future):
            raise TypeError('An asyncio.Future, a coroutine or an awaitable is required')
        coro_or_future = _await(coro_or_future)
    loop = events.get_event_loop() if loop is None else loop
    return loop.create_task(coro_or_future)


# --- time ---

@types.coroutine
def _let_others():
    yield


async def sleep(delay, result=None):
    """Lets others run for so many seconds."""
    if delay <= 0:
        await _let_others()
        return result
    loop = events.get_running_loop()
    future = loop.create_future()
    handle = loop.call_later(delay, futures.set_result_unless_cancelled, future, result)
    try:
        return await future
    finally:
        handle.cancel()


def _release(waiter, *args):
    if not waiter.done():
        waiter.set_result(None)


async def _cancel_and_wait(future):
    """Cancels, and waits until it has happened."""
    waiter = events.get_running_loop().create_future()
    release = functools.partial(_release, waiter)
    future.add_done_callback(release)
    try:
        future.cancel()
        await waiter
    finally:
        future.remove_done_callback(release)


async def wait_for(fut, timeout):
    """Its result, if it comes in time; else it is cancelled, and TimeoutError."""
    loop = events.get_running_loop()
    if timeout is None:
        return await fut
    fut = ensure_future(fut, loop=loop)
    if timeout <= 0:
        if not fut.done():
            await _cancel_and_wait(fut)
        return _result_in_time(fut)
    waiter = loop.create_future()
    timer = loop.call_later(timeout, _release, waiter)
    release = functools.partial(_release, waiter)
    fut.add_done_callback(release)
    try:
        try:
            await waiter
        except CancelledError:
            if fut.done():
                return fut.result()
            fut.remove_done_callback(release)
            await _cancel_and_wait(fut)
            raise
        if not fut.done():
            fut.remove_done_callback(release)
            await _cancel_and_wait(fut)
            return _result_in_time(fut)
        return fut.result()
    finally:
        timer.cancel()


def _result_in_time(future):
    try:
        return future.result()
    except CancelledError as error:
        raise TimeoutError() from error


# --- several ---

async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    """Waits for some or all; gives the set of those that are done and of the others."""
    if futures.isfuture(fs) or iscoroutine(fs):
        raise TypeError(f'expect a list of futures, not {type(fs).__name__}')
    if not fs:
        raise ValueError('Set of Tasks/Futures is empty.')
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f'Invalid return_when value: {return_when}')
    fs = set(fs)
    if any(iscoroutine(f) for f in fs):
        raise TypeError('Passing coroutines is forbidden, use tasks explicitly.')
    loop = events.get_running_loop()
    waiter = loop.create_future()
    timer = None if timeout is None else loop.call_later(timeout, _release, waiter)
    left = len(fs)

    def on_completion(future):
        nonlocal left
        left -= 1
        failed = not future.cancelled() and future.exception() is not None
        if left <= 0 or return_when == FIRST_COMPLETED or (
                return_when == FIRST_EXCEPTION and failed):
            if timer is not None:
                timer.cancel()
            _release(waiter)

    for future in fs:
        future.add_done_callback(on_completion)
    try:
        await waiter
    finally:
        if timer is not None:
            timer.cancel()
        for future in fs:
            future.remove_done_callback(on_completion)
    done = {future for future in fs if future.done()}
    return done, fs - done


def as_completed(fs, *, timeout=None):
    """Awaitables that give the results in the order in which they come."""
    if futures.isfuture(fs) or iscoroutine(fs):
        raise TypeError(f'expect an iterable of futures, not {type(fs).__name__}')
    from asyncio.queues import Queue
    done = Queue()
    loop = events.get_event_loop()
    todo = {ensure_future(f, loop=loop) for f in set(fs)}
    timer = None

    def on_timeout():
        for future in todo:
            future.remove_done_callback(on_completion)
            done.put_nowait(None)
        todo.clear()

    def on_completion(future):
        if not todo:
            return
        todo.remove(future)
        done.put_nowait(future)
        if not todo and timer is not None:
            timer.cancel()

    async def next_one():
        future = await done.get()
        if future is None:
            raise TimeoutError
        return future.result()

    for future in todo:
        future.add_done_callback(on_completion)
    if todo and timeout is not None:
        timer = loop.call_later(timeout, on_timeout)
    for _ in range(len(todo)):
        yield next_one()


class _GatheringFuture(futures.Future):
    """Cancelling it cancels what it gathers."""

    def __init__(self, children, *, loop):
        super().__init__(loop=loop)
        self._children = children
        self._cancel_requested = False

    def cancel(self, msg=None):
        if self.done():
            return False
        cancelled = False
        for child in self._children:
            cancelled |= child.cancel(msg=msg)
        self._cancel_requested |= cancelled
        return cancelled


def _outcome(future):
    """Of one that is done: its result or error as a value."""
    if future.cancelled():
        message = future._cancel_message
        return CancelledError('' if message is None else message)
    error = future.exception()
    return future.result() if error is None else error


def gather(*coros_or_futures, return_exceptions=False):
    """The results of all, in their order."""
    if not coros_or_futures:
        outer = events.get_event_loop().create_future()
        outer.set_result([])
        return outer
    finished = 0

    def on_completion(future):
        nonlocal finished
        finished += 1
        if outer is None or outer.done():
            if not future.cancelled():
                future.exception()
            return
        if not return_exceptions:
            error = (future._make_cancelled_error() if future.cancelled()
                     else future.exception())
            if error is not None:
                outer.set_exception(error)
                return
        if finished == len(known):
            if outer._cancel_requested:
                outer.set_exception(future._make_cancelled_error())
            else:
                outer.set_result([_outcome(child) for child in children])

    known, children = {}, []
    loop = outer = None
    for given in coros_or_futures:
        if given not in known:
            future = ensure_future(given, loop=loop)
            loop = future.get_loop() if loop is None else loop
            known[given] = future
            future.add_done_callback(on_completion)
        children.append(known[given])
    outer = _GatheringFuture(children, loop=loop)
    return outer


def shield(arg):
    """Awaits it; but cancelling that does not cancel it."""
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = inner.get_loop().create_future()

    def on_inner(future):
        if outer.cancelled():
            if not future.cancelled():
                future.exception()
        elif future.cancelled():
            outer.cancel()
        elif future.exception() is not None:
            outer.set_exception(future.exception())
        else:
            outer.set_result(future.result())

    def on_outer(future):
        if not inner.done():
            inner.remove_done_callback(on_inner)

    inner.add_done_callback(on_inner)
    outer.add_done_callback(on_outer)
    return outer


async def to_thread(func, /, *args, **kwargs):
    raise NotImplementedError('threads are not part of boxarrow: a script runs alone')


def run_coroutine_threadsafe(coro, loop):
    raise NotImplementedError('threads are not part of boxarrow: a script runs alone')
