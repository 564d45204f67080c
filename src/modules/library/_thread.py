# In CPython written in C.
"""The locks of a script that runs alone, and the number of its only thread."""

error = RuntimeError
TIMEOUT_MAX = 9223372036.0


def _waits_forever(what):
    raise RuntimeError(f'boxarrow: {what} would wait forever: there is only one thread')


class lock:
    """A lock that nobody else can hold."""

    __slots__ = ('_locked', '__weakref__')
    __module__ = '_thread'

    def __init__(self):
        self._locked = False

    def acquire(self, blocking=True, timeout=-1):
        """Take it; False if it is taken."""
        if self._locked:
            if blocking and timeout < 0:
                _waits_forever('Lock.acquire()')
            return False
        self._locked = True
        return True

    def release(self):
        """Give it back."""
        if not self._locked:
            raise RuntimeError('release unlocked lock')
        self._locked = False

    def locked(self):
        """Is it taken."""
        return self._locked

    __enter__ = acquire

    def __exit__(self, *error):
        self.release()

    def __repr__(self):
        state = 'locked' if self._locked else 'unlocked'
        return f'<{state} _thread.lock object at {id(self):#x}>'


class RLock:
    """A lock that its holder can take again."""

    __slots__ = ('_count', '__weakref__')
    __module__ = '_thread'

    def __init__(self):
        self._count = 0

    def acquire(self, blocking=True, timeout=-1):
        """Take it once more."""
        self._count += 1
        return True

    def release(self):
        """Give it back once."""
        if not self._count:
            raise RuntimeError('cannot release un-acquired lock')
        self._count -= 1

    __enter__ = acquire

    def __exit__(self, *error):
        self.release()

    def __repr__(self):
        state = 'locked' if self._count else 'unlocked'
        owner = get_ident() if self._count else 0
        return (f'<{state} _thread.RLock object owner={owner} count={self._count} '
                f'at {id(self):#x}>')


class _local:
    """Attributes of one's own in each thread: here simply attributes."""

    __module__ = '_thread'


LockType = lock


def allocate_lock():
    """A lock that nobody holds."""
    return lock()


allocate = allocate_lock


def get_ident():
    """The number of the only thread."""
    return 1


get_native_id = get_ident


def start_new_thread(function, args, kwargs=None, /):
    """Refused by name."""
    raise NotImplementedError('threads are not part of boxarrow: a script runs alone')


start_new = start_new_thread
