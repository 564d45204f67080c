"""Calls at given times, one after the other."""

import heapq
import itertools
import time
from collections import namedtuple

__all__ = ['scheduler']

Event = namedtuple('Event', 'time, priority, sequence, action, argument, kwargs')
_no_kwargs = object()


class scheduler:
    """A queue of calls, by time and then priority."""

    def __init__(self, timefunc=time.monotonic, delayfunc=time.sleep):
        self._queue = []
        self._numbers = itertools.count()
        self.timefunc = timefunc
        self.delayfunc = delayfunc

    def enterabs(self, time, priority, action, argument=(), kwargs=_no_kwargs):
        """Adds a call at a time."""
        kwargs = {} if kwargs is _no_kwargs else kwargs
        event = Event(time, priority, next(self._numbers), action, argument, kwargs)
        heapq.heappush(self._queue, event)
        return event

    def enter(self, delay, priority, action, argument=(), kwargs=_no_kwargs):
        """Adds a call a while from now."""
        return self.enterabs(self.timefunc() + delay, priority, action, argument, kwargs)

    def cancel(self, event):
        """Takes a call out; ValueError if it is not there."""
        self._queue.remove(event)
        heapq.heapify(self._queue)

    def empty(self):
        """Is nothing left to call."""
        return not self._queue

    def run(self, blocking=True):
        """Makes the calls at their times; not blocking: those that are due, and gives how long
        the next one is away."""
        while self._queue:
            due, now = self._queue[0].time, self.timefunc()
            if due > now:
                if not blocking:
                    return due - now
                self.delayfunc(due - now)
                continue
            event = heapq.heappop(self._queue)
            event.action(*event.argument, **event.kwargs)
            self.delayfunc(0)

    @property
    def queue(self):
        """The calls to come, the next one first."""
        return sorted(self._queue)
