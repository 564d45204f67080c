"""The event loop: calls to be made soon or at a time. There is nothing outside to wait for,
so that between two calls only time passes."""

import contextvars
import heapq
import time
from collections import deque

__all__ = ('AbstractEventLoop', 'Handle', 'TimerHandle', 'get_event_loop', 'set_event_loop',
           'new_event_loop', 'get_running_loop', '_get_running_loop')

_running = None
_current = None


class Handle:
    """A call to be made."""

    def __init__(self, callback, args, loop, context=None):
        self._callback = callback
        self._args = args
        self._loop = loop
        self._cancelled = False
        self._context = contextvars.copy_context() if context is None else context

    def cancel(self):
        """It is not made."""
        self._cancelled = True
        self._callback = self._args = None

    def cancelled(self):
        return self._cancelled

    def _run(self):
        try:
            self._context.run(self._callback, *self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            name = getattr(self._callback, '__qualname__', repr(self._callback))
            self._loop.call_exception_handler({
                'message': f'Exception in callback {name}()', 'exception': error, 'handle': self})

    def __repr__(self):
        state = ' cancelled' if self._cancelled else ''
        return f'<{type(self).__name__}{state}>'


class TimerHandle(Handle):
    """A call to be made at a time."""

    def __init__(self, when, callback, args, loop, context=None):
        super().__init__(callback, args, loop, context)
        self._when = when

    def when(self):
        return self._when

    def __lt__(self, other):
        return self._when < other._when


class AbstractEventLoop:
    """What event loops are instances of."""


class BaseEventLoop(AbstractEventLoop):
    """The only one there is."""

    def __init__(self):
        self._ready = deque()
        self._scheduled = []
        self._stopping = self._closed = self._debug = False
        self._is_running = False
        self._exception_handler = self._task_factory = None
        self._clock_resolution = 1e-09

    def __repr__(self):
        return (f'<{type(self).__name__} running={self._is_running} closed={self._closed} '
                f'debug={self._debug}>')

    def time(self):
        return time.monotonic()

    def get_debug(self):
        return self._debug

    def set_debug(self, enabled):
        self._debug = enabled

    def is_running(self):
        return self._is_running

    def is_closed(self):
        return self._closed

    def _check_closed(self):
        if self._closed:
            raise RuntimeError('Event loop is closed')

    # --- calls ---

    def call_soon(self, callback, *args, context=None):
        """Calls when everything that is ready before has been called."""
        self._check_closed()
        handle = Handle(callback, args, self, context)
        self._ready.append(handle)
        return handle

    call_soon_threadsafe = call_soon

    def call_later(self, delay, callback, *args, context=None):
        """Calls after so many seconds."""
        if delay is None:
            raise TypeError('delay must not be None')
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        """Calls at a time of the loop's clock."""
        if when is None:
            raise TypeError('when cannot be None')
        self._check_closed()
        handle = TimerHandle(when, callback, args, self, context)
        heapq.heappush(self._scheduled, handle)
        return handle

    def create_future(self):
        from asyncio.futures import Future
        return Future(loop=self)

    def create_task(self, coro, *, name=None, context=None):
        """A task for a coroutine."""
        self._check_closed()
        from asyncio.tasks import Task
        if self._task_factory is not None:
            return self._task_factory(self, coro)
        return Task(coro, loop=self, name=name, context=context)

    def set_task_factory(self, factory):
        self._task_factory = factory

    def get_task_factory(self):
        return self._task_factory

    def run_in_executor(self, executor, func, *args):
        raise NotImplementedError('threads are not part of boxarrow: a script runs alone')

    # --- running ---

    def run_forever(self):
        """Runs until stop() is called."""
        self._check_closed()
        self._check_running()
        global _running
        self._is_running = True
        before, _running = _running, self
        try:
            while True:
                self._run_once()
                if self._stopping:
                    break
        finally:
            self._stopping = self._is_running = False
            _running = before

    def _check_running(self):
        if self._is_running:
            raise RuntimeError('This event loop is already running')
        if _running is not None:
            raise RuntimeError('Cannot run the event loop while another loop is running')

    def run_until_complete(self, future):
        """Runs until a future or coroutine is done; gives its result."""
        self._check_closed()
        self._check_running()
        from asyncio.futures import isfuture
        from asyncio.tasks import ensure_future
        is_new = not isfuture(future)
        future = ensure_future(future, loop=self)
        future.add_done_callback(_stop_loop)
        try:
            self.run_forever()
        except BaseException:
            if is_new and future.done() and not future.cancelled():
                future.exception()
            raise
        finally:
            future.remove_done_callback(_stop_loop)
        if not future.done():
            raise RuntimeError('Event loop stopped before Future completed.')
        return future.result()

    def stop(self):
        """Stops after the calls that are ready now."""
        self._stopping = True

    def close(self):
        """The loop is not used any more."""
        if self._is_running:
            raise RuntimeError('Cannot close a running event loop')
        self._closed = True
        self._ready.clear()
        self._scheduled.clear()

    async def shutdown_asyncgens(self):
        """Asynchronous generators are closed when they die."""

    async def shutdown_default_executor(self):
        """There is none."""

    def _run_once(self):
        """Lets time pass if nothing is ready, then makes the calls that are."""
        while self._scheduled and self._scheduled[0]._cancelled:
            heapq.heappop(self._scheduled)
        if not self._ready and not self._stopping:
            if not self._scheduled:
                raise RuntimeError('boxarrow: the event loop would wait forever: no task can go on')
            time.sleep(max(0, self._scheduled[0]._when - self.time()))
        end = self.time() + self._clock_resolution
        while self._scheduled and self._scheduled[0]._when < end:
            self._ready.append(heapq.heappop(self._scheduled))
        for _ in range(len(self._ready)):
            handle = self._ready.popleft()
            if not handle._cancelled:
                handle._run()

    # --- errors nobody else hears of ---

    def set_exception_handler(self, handler):
        if handler is not None and not callable(handler):
            raise TypeError(f'A callable object or None is expected, got {handler!r}')
        self._exception_handler = handler

    def get_exception_handler(self):
        return self._exception_handler

    def default_exception_handler(self, context):
        """Logs what happened."""
        import logging
        error = context.get('exception')
        exc_info = False if error is None else (type(error), error, error.__traceback__)
        lines = [context.get('message') or 'Unhandled exception in event loop']
        for key in sorted(context):
            if key not in ('message', 'exception'):
                lines.append(f'{key}: {context[key]!r}')
        logging.getLogger('asyncio').error('\n'.join(lines), exc_info=exc_info)

    def call_exception_handler(self, context):
        if self._exception_handler is None:
            self.default_exception_handler(context)
        else:
            self._exception_handler(self, context)


def _stop_loop(future):
    if not future.cancelled() and isinstance(future.exception(), (SystemExit, KeyboardInterrupt)):
        return
    future.get_loop().stop()


class _UnixSelectorEventLoop(BaseEventLoop):
    """As the loop of a Unix system is called."""


def new_event_loop():
    return _UnixSelectorEventLoop()


def set_event_loop(loop):
    """Makes a loop the one that get_event_loop() gives outside of coroutines."""
    global _current
    if loop is not None and not isinstance(loop, AbstractEventLoop):
        raise TypeError('loop must be an instance of AbstractEventLoop or None, '
                        f'not {type(loop).__name__!r}')
    _current = loop
    _was_set[0] = True


_was_set = [False]


def get_event_loop():
    """The running loop, or the one that was set; the first time a new one."""
    if _running is not None:
        return _running
    if _current is None and not _was_set[0]:
        set_event_loop(new_event_loop())
    if _current is None:
        raise RuntimeError("There is no current event loop in thread 'MainThread'.")
    return _current


def _get_running_loop():
    return _running


def get_running_loop():
    """The running loop; RuntimeError if there is none."""
    if _running is None:
        raise RuntimeError('no running event loop')
    return _running
