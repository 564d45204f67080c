"""Coroutines side by side in an event loop: tasks, locks, queues, time. What needs threads,
processes or the network is not part of boxarrow."""

from asyncio.coroutines import iscoroutine, iscoroutinefunction
from asyncio.events import (AbstractEventLoop, BaseEventLoop, Handle, TimerHandle,
                            _get_running_loop, get_event_loop, get_running_loop, new_event_loop,
                            set_event_loop)
from asyncio.exceptions import (BrokenBarrierError, CancelledError, InvalidStateError,
                                TimeoutError)
from asyncio.futures import Future, isfuture, wrap_future
from asyncio.locks import Barrier, BoundedSemaphore, Condition, Event, Lock, Semaphore
from asyncio.queues import LifoQueue, PriorityQueue, Queue, QueueEmpty, QueueFull
from asyncio.runners import Runner, run
from asyncio.taskgroups import TaskGroup
from asyncio.tasks import (ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, Task, all_tasks,
                           as_completed, create_task, current_task, ensure_future, gather,
                           run_coroutine_threadsafe, shield, sleep, to_thread, wait, wait_for)
from asyncio.timeouts import Timeout, timeout, timeout_at

__all__ = [name for name in globals() if name[:1] != '_' and name not in (
    'coroutines', 'events', 'exceptions', 'futures', 'locks', 'queues', 'runners', 'taskgroups',
    'tasks', 'timeouts')]
