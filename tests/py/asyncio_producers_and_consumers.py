# asyncio: queues, events, semaphores, groups, cancellation and shields.
import asyncio
from asyncio import CancelledError, Event, Lock, PriorityQueue, Queue, Semaphore, TaskGroup

log = []


async def producer(queue, name, items):
    for item in items:
        await queue.put((name, item))
        log.append(f'+{name}{item}')
    await queue.join()
    log.append(f'{name} joined')


async def consumer(queue):
    try:
        while True:
            name, item = await queue.get()
            log.append(f'-{name}{item}')
            queue.task_done()
    except CancelledError:
        log.append('consumer cancelled')
        raise


async def limited(gate, number, running):
    async with gate:
        running.append(number)
        log.append(tuple(running))
        await asyncio.sleep(0)
        running.remove(number)
    return number


async def waiter(event, name):
    log.append(name + ' waits')
    await event.wait()
    return name


async def failing():
    await asyncio.sleep(0)
    raise ValueError('failed')


async def patient():
    try:
        await asyncio.Event().wait()
    finally:
        log.append('patient cleaned up')


def show(title, *values):
    print(title, *values, log)
    log.clear()


async def main():
    queue = Queue(maxsize=2)
    eater = asyncio.create_task(consumer(queue), name='eater')
    await asyncio.gather(producer(queue, 'a', [1, 2, 3]), producer(queue, 'b', [1]))
    print(eater.cancel('enough'), eater.done(), eater.get_name())
    try:
        await eater
    except CancelledError as error:
        show('queue', error.args, eater.cancelled(), queue.empty(), queue.full(), queue.qsize())
    gate, running = Semaphore(2), []
    show('gate', await asyncio.gather(*(limited(gate, n, running) for n in range(4))),
         gate.locked())
    event = Event()
    tasks = [asyncio.ensure_future(waiter(event, name)) for name in ('x', 'y')]
    await asyncio.sleep(0)
    event.set()
    done, pending = await asyncio.wait(tasks)
    show('event', sorted(task.result() for task in done), pending, event.is_set())
    try:
        async with TaskGroup() as group:
            first = group.create_task(patient())
            group.create_task(failing())
    except* ValueError as errors:
        show('group', errors.exceptions, first.cancelled())
    order = PriorityQueue()
    for item in (3, 1, 2):
        order.put_nowait(item)
    print([order.get_nowait() for _ in range(3)])
    try:
        order.get_nowait()
    except asyncio.QueueEmpty as error:
        print('empty', repr(error))
    try:
        async with asyncio.timeout(0):
            await patient()
    except TimeoutError as error:
        show('timeout', repr(error))
    results = await asyncio.gather(failing(), asyncio.sleep(0, 'slept'), return_exceptions=True)
    print(results)
    future = asyncio.get_running_loop().create_future()
    future.add_done_callback(lambda done: log.append(done.result()))
    future.set_result('ready')
    show('before', await future, future.done())
    lock = Lock()
    async with lock:
        print(lock.locked())
    for wrong in (lambda: lock.release(), lambda: future.set_result(1), lambda: asyncio.run(main),
                  lambda: queue.task_done(), lambda: asyncio.create_task(5),
                  lambda: eater.result(), lambda: Semaphore(-1),
                  lambda: asyncio.get_running_loop().create_future().result()):
        try:
            print(wrong())
        except (Exception, CancelledError) as error:
            print(type(error).__name__ + ':', str(error).split(' object at')[0].split('<')[0])
    show('end')


asyncio.run(main())
