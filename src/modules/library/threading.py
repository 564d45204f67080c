"""Locks and the like for a script that runs alone. Threads themselves are not part of
boxarrow: starting one says so."""

import time as _time
from _thread import RLock, TIMEOUT_MAX, _local as local, _waits_forever
from _thread import allocate_lock as Lock, error as ThreadError, get_ident

__all__ = ['Lock', 'RLock', 'local', 'Event', 'Semaphore', 'BoundedSemaphore', 'Condition',
           'Timer', 'current_thread', 'main_thread', 'get_ident', 'active_count', 'enumerate',
           'Thread', 'TIMEOUT_MAX', 'ThreadError']


class Event:
    """A flag that can be waited for."""

    def __init__(self):
        self._flag = False

    def is_set(self):
        return self._flag

    def set(self):
        self._flag = True

    def clear(self):
        self._flag = False

    def wait(self, timeout=None):
        """Is it set; with a time limit, after that time."""
        if not self._flag:
            if timeout is None:
                _waits_forever('Event.wait()')
            _time.sleep(timeout)
        return self._flag


class Semaphore:
    """A lock that can be taken so many times."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError('semaphore initial value must be >= 0')
        self._value = value

    def acquire(self, blocking=True, timeout=None):
        """Take one; False if none is left."""
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        if self._value == 0:
            if blocking and timeout is None:
                _waits_forever('Semaphore.acquire()')
            if blocking:
                _time.sleep(timeout)
            return False
        self._value -= 1
        return True

    __enter__ = acquire

    def release(self, n=1):
        """Give some back."""
        if n < 1:
            raise ValueError('n must be one or more')
        self._value += n

    def __exit__(self, *error):
        self.release()

    def __repr__(self):
        cls = type(self)
        return f'<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: value={self._value}>'


class BoundedSemaphore(Semaphore):
    """A semaphore of which no more are given back than were taken."""

    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def release(self, n=1):
        if self._value + n > self._initial_value:
            raise ValueError('Semaphore released too many times')
        super().release(n)


class Condition:
    """A lock, and waiting for what nobody else can bring about."""

    def __init__(self, lock=None):
        self._lock = RLock() if lock is None else lock
        self.acquire, self.release = self._lock.acquire, self._lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *error):
        return self._lock.__exit__(*error)

    def wait(self, timeout=None):
        """Nobody tells: False after the time limit."""
        if timeout is None:
            _waits_forever('Condition.wait()')
        _time.sleep(timeout)
        return False

    def wait_for(self, predicate, timeout=None):
        """Does it hold already; else nothing changes."""
        return predicate() or (self.wait(timeout), predicate())[1]

    def notify(self, n=1):
        """Nobody waits."""

    def notify_all(self):
        """Nobody waits."""


class Thread:
    """What would run beside the script."""

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        raise NotImplementedError('threads are not part of boxarrow: a script runs alone')


class Timer(Thread):
    """What would run later."""

    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()


class _MainThread:
    name = 'MainThread'
    ident = native_id = 1
    daemon = False

    def is_alive(self):
        return True

    def getName(self):
        return self.name

    def __repr__(self):
        return '<_MainThread(MainThread, started 1)>'


_main = _MainThread()


def current_thread():
    """The only one."""
    return _main


main_thread = current_thread


def active_count():
    """One."""
    return 1


def enumerate():
    """All threads."""
    return [_main]
