# A small event loop: tasks, sleeping, queues, cancellation, gather.
class Sleep:
    def __init__(self, ticks):
        self.ticks = ticks

    def __await__(self):
        yield self.ticks
        return self.ticks


class Cancelled(BaseException):
    pass


class Task:
    count = 0

    def __init__(self, coroutine):
        Task.count += 1
        self.name = f"task{Task.count}"
        self.coroutine, self.result, self.error, self.done = coroutine, None, None, False
        self.cancelled = False

    def step(self):
        try:
            if self.cancelled:
                self.cancelled = False
                return self.coroutine.throw(Cancelled())
            return self.coroutine.send(None)
        except StopIteration as stop:
            self.result = stop.value
        except (Exception, Cancelled) as error:
            self.error = error
        self.done = True

    def __await__(self):
        while not self.done:
            yield 1
        if self.error is not None:
            raise self.error
        return self.result


class Loop:
    def __init__(self):
        self.now, self.queue, self.order = 0, [], 0

    def spawn(self, coroutine):
        task = Task(coroutine)
        self.push(0, task)
        return task

    def push(self, ticks, task):
        self.order += 1
        self.queue.append((self.now + ticks, self.order, task))
        self.queue.sort(key=lambda entry: entry[:2])

    def run(self, coroutine):
        main = self.spawn(coroutine)
        while self.queue:
            self.now, _, task = self.queue.pop(0)
            ticks = task.step()
            if not task.done:
                self.push(ticks, task)
        if main.error:
            raise main.error
        return main.result


loop = Loop()


async def worker(name, ticks, rounds):
    for n in range(rounds):
        await Sleep(ticks)
        print(f"{loop.now:3} {name} {n}")
    return f"{name} done"


async def gather(*coroutines):
    tasks = [loop.spawn(c) for c in coroutines]
    return [await task for task in tasks]


class Channel:
    def __init__(self):
        self.items, self.closed = [], False

    async def put(self, item):
        while len(self.items) >= 2:
            await Sleep(1)
        self.items.append(item)

    def __aiter__(self):
        return self

    async def __anext__(self):
        while not self.items:
            if self.closed:
                raise StopAsyncIteration
            await Sleep(1)
        return self.items.pop(0)


async def producer(channel):
    for n in range(5):
        await channel.put(n * n)
    channel.closed = True


async def squares(channel):
    async for item in channel:
        yield item
        await Sleep(1)


async def failing():
    await Sleep(2)
    raise ValueError("failed")


async def forever():
    try:
        while True:
            await Sleep(3)
    except Cancelled:
        print("cancelled at", loop.now)
        raise
    finally:
        await Sleep(1)
        print("cleaned at", loop.now)


class Lock:
    held = False

    async def __aenter__(self):
        while self.held:
            await Sleep(1)
        self.held = True
        return self

    async def __aexit__(self, *details):
        self.held = False


async def critical(name, lock):
    async with lock:
        print(f"{loop.now:3} {name} in")
        await Sleep(2)
        print(f"{loop.now:3} {name} out")
    return name


async def main():
    print(await gather(worker("a", 2, 3), worker("b", 3, 2), worker("c", 1, 1)))
    channel = Channel()
    loop.spawn(producer(channel))
    print([n async for n in squares(channel) if n % 2 == 0])
    try:
        await gather(worker("x", 1, 1), failing())
    except ValueError as error:
        print("ValueError", error)
    task = loop.spawn(forever())
    await Sleep(5)
    task.cancelled = True
    try:
        await task
    except Cancelled:
        print("main sees it at", loop.now)
    lock = Lock()
    print(await gather(*(critical(n, lock) for n in "pq")))
    return "end"


print(loop.run(main()))
