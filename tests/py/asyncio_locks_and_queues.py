# asyncio: locks, events, conditions, semaphores, barriers, queues.
import asyncio


async def locks():
    lock = asyncio.Lock()

    async def worker(name):
        async with lock:
            print("in", name, lock.locked())
            await asyncio.sleep(0.01)
            print("out", name)

    await asyncio.gather(*(worker(name) for name in "abc"))
    print(lock.locked())
    try:
        lock.release()
    except RuntimeError as error:
        print(error)


async def events():
    event = asyncio.Event()

    async def waiter(name):
        print(name, await event.wait(), event.is_set())

    tasks = [asyncio.create_task(waiter(name)) for name in "xy"]
    await asyncio.sleep(0)
    event.set()
    await asyncio.gather(*tasks)
    event.clear()
    print(event.is_set())


async def conditions():
    condition, items = asyncio.Condition(), []

    async def consumer(name):
        async with condition:
            await condition.wait_for(lambda: items)
            print(name, items.pop(0))

    tasks = [asyncio.create_task(consumer(name)) for name in ("one", "two")]
    await asyncio.sleep(0)
    for item in "ab":
        async with condition:
            items.append(item)
            condition.notify()
        await asyncio.sleep(0.01)
    await asyncio.gather(*tasks)
    try:
        condition.notify()
    except RuntimeError as error:
        print(error)


async def semaphores():
    semaphore, running, most = asyncio.Semaphore(2), 0, 0

    async def worker(number):
        nonlocal running, most
        async with semaphore:
            running += 1
            most = max(most, running)
            await asyncio.sleep(0.005)
            running -= 1
            return number

    print(await asyncio.gather(*map(worker, range(5))), most, semaphore.locked())
    bounded = asyncio.BoundedSemaphore(1)
    try:
        bounded.release()
    except ValueError as error:
        print(error)
    barrier = asyncio.Barrier(3)
    print(sorted(await asyncio.gather(*(barrier.wait() for _ in range(3)))), barrier.n_waiting)


async def queues():
    queue = asyncio.Queue(maxsize=2)

    async def producer():
        for number in range(4):
            await queue.put(number)
            print("put", number, queue.qsize())

    async def consumer():
        while True:
            number = await queue.get()
            print("got", number)
            await asyncio.sleep(0.005)
            queue.task_done()

    tasks = [asyncio.create_task(consumer()) for _ in range(2)]
    await producer()
    await queue.join()
    for task in tasks:
        task.cancel()
    print(await asyncio.gather(*tasks, return_exceptions=True), queue, queue.empty(), queue.full())
    for kind in asyncio.PriorityQueue, asyncio.LifoQueue:
        other = kind()
        for number in 3, 1, 2:
            other.put_nowait(number)
        print(kind.__name__, [other.get_nowait() for _ in range(3)])
    try:
        queue.get_nowait()
    except asyncio.QueueEmpty as error:
        print(repr(error))
    try:
        queue.task_done()
    except ValueError as error:
        print(error)


for part in locks, events, conditions, semaphores, queues:
    print("--", part.__name__)
    asyncio.run(part())
