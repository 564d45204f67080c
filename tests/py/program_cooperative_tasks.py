# A scheduler of generators: sleeping, channels, joining, cancelling, errors carried to the one who waits.
import heapq
from collections import deque
from itertools import count


class Cancelled(Exception):
    pass


class Task:
    numbers = count(1)

    def __init__(self, body, name=None):
        self.body, self.name = body, name or f"task{next(self.numbers)}"
        self.result = self.error = None
        self.done, self.waiters = False, []

    def __repr__(self):
        return f"<{self.name} {'done' if self.done else 'open'}>"


class Channel:
    def __init__(self):
        self.items, self.readers = deque(), deque()


class Scheduler:
    def __init__(self):
        self.ready, self.sleeping, self.now, self.order = deque(), [], 0, count()

    def spawn(self, body, name=None):
        task = Task(body, name)
        self.ready.append((task, None, None))
        return task

    def run(self):
        while self.ready or self.sleeping:
            if not self.ready:
                self.now, _, task = heapq.heappop(self.sleeping)
                self.ready.append((task, None, None))
            self.step(*self.ready.popleft())
        return self.now

    def step(self, task, value, error):
        if task.done:
            return
        try:
            wish = task.body.throw(error) if error else task.body.send(value)
        except StopIteration as stop:
            self.finish(task, stop.value, None)
        except Exception as problem:
            self.finish(task, None, problem)
        else:
            match wish:
                case "sleep", delay:
                    heapq.heappush(self.sleeping, (self.now + delay, next(self.order), task))
                case "put", Channel() as channel, item:
                    if channel.readers:
                        self.ready.append((channel.readers.popleft(), item, None))
                    else:
                        channel.items.append(item)
                    self.ready.append((task, None, None))
                case "get", Channel() as channel:
                    if channel.items:
                        self.ready.append((task, channel.items.popleft(), None))
                    else:
                        channel.readers.append(task)
                case "cancel", Task() as other:
                    self.ready.append((other, None, Cancelled(f"by {task.name}")))
                    self.ready.append((task, None, None))
                case Task(done=True) as other:
                    self.ready.append((task, other.result, other.error))
                case Task() as other:
                    other.waiters.append(task)
                case _:
                    self.ready.append((task, None, TypeError(f"{task.name} wishes {wish!r}")))

    def finish(self, task, result, error):
        task.done, task.result, task.error = True, result, error
        for waiter in task.waiters:
            self.ready.append((waiter, result, error))


def say(*words):
    print(f"{loop.now:>3}", *words)


def worker(name, channel, delay):
    total = 0
    while (item := (yield "get", channel)) is not None:
        yield "sleep", delay
        say(name, "did", item)
        total += item
    return total


def sleeper():
    try:
        yield "sleep", 50
        say("never said")
    except Cancelled as error:
        say("cancelled", error)
        return "rested"
    finally:
        say("cleaned up")


def fails():
    yield "sleep", 2
    return {}["missing"]


def main():
    channel = Channel()
    workers = [loop.spawn(worker(n, channel, d), n) for n, d in (("fast", 1), ("slow", 4))]
    bad, lazy = loop.spawn(fails()), loop.spawn(sleeper())
    for n in range(1, 7):
        yield "put", channel, n
    for _ in workers:
        yield "put", channel, None
    try:
        yield bad
    except KeyError as error:
        say("caught", repr(error), bad)
    yield "cancel", lazy
    for task in workers:
        say(task, "gave", (yield task), task)
    say(lazy, (yield lazy))
    try:
        yield "fly"
    except TypeError as error:
        say(error)
    return "finished"


loop = Scheduler()
top = loop.spawn(main(), "main")
print("ended at", loop.run(), top, top.result)
stuck = loop.spawn(worker("stuck", Channel(), 1))
print(loop.run(), stuck, stuck.body.gi_frame is None, stuck.body.gi_running)
stuck.body.close()
print(stuck.body.gi_frame is None, Task(iter(())).name)
