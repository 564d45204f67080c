# asyncio: run, tasks, gather, wait, wait_for, as_completed, shield, cancellation, what tasks show.
import asyncio
import sys
import traceback


async def say(delay, what):
    await asyncio.sleep(delay)
    print(what)
    return what


async def fail(error):
    await asyncio.sleep(0)
    raise error


async def gathering():
    print(await asyncio.gather(say(0.02, "b"), say(0.01, "a"), asyncio.sleep(0, "z")), await asyncio.gather())
    print(await asyncio.gather(fail(ValueError("x")), say(0, "ok"), return_exceptions=True))
    try:
        await asyncio.gather(fail(ValueError("y")), say(0.01, "goes on"))
    except ValueError as error:
        print("caught", error)
    await asyncio.sleep(0.02)


async def single_tasks():
    task = asyncio.create_task(say(0.01, "task"), name="speaker")
    print(task.done(), task.get_name(), task.cancelled())
    try:
        task.result()
    except asyncio.InvalidStateError as error:
        print(error)
    task.add_done_callback(lambda done: print("callback", done.result()))
    print(await task, task.done(), task.exception())
    await asyncio.sleep(0)
    never = asyncio.create_task(say(10, "never"))
    await asyncio.sleep(0)
    print(never.cancel("stop it"), never.cancelling())
    try:
        await never
    except asyncio.CancelledError as error:
        print("cancelled", never.cancelled(), error.args, never.cancel())


async def stubborn():
    for turn in range(2):
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError:
            print("not yet", turn)
    return "in the end"


async def waiting():
    try:
        await asyncio.wait_for(say(5, "late"), 0.01)
    except asyncio.TimeoutError as error:
        print("timeout", repr(error), isinstance(error.__cause__, asyncio.CancelledError))
    print(await asyncio.wait_for(say(0, "in time"), 1), await asyncio.wait_for(say(0, "no limit"), None))
    tasks = {asyncio.create_task(say(0.01, 1)), asyncio.create_task(say(0.5, 2))}
    done, pending = await asyncio.wait(tasks, timeout=0.05)
    print(len(done), len(pending), {task.result() for task in done})
    for task in pending:
        task.cancel()
    done, pending = await asyncio.wait([asyncio.create_task(say(d, d)) for d in (0.15, 0.01)],
                                       return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending), await pending.pop())
    for next_one in asyncio.as_completed([say(0.4, "x"), say(0.01, "y"), say(0.2, "z")]):
        print("came", await next_one)
    inner = asyncio.create_task(say(0.15, "shielded"))
    try:
        await asyncio.wait_for(asyncio.shield(inner), 0.01)
    except TimeoutError:
        print(inner.done(), await inner)
    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.sleep(0)
    task.cancel()
    print(await task, task.cancelled(), task.uncancel())


async def callbacks():
    loop = asyncio.get_running_loop()
    loop.call_later(0.02, print, "later")
    loop.call_later(0.01, print, "sooner")
    handle = loop.call_soon(print, "not at all")
    handle.cancel()
    loop.call_soon(print, "soon")
    print("first", handle.cancelled())
    await asyncio.sleep(0.03)
    future = loop.create_future()
    loop.call_soon(future.set_result, 7)
    print(future, await future, future)
    try:
        future.set_result(8)
    except asyncio.InvalidStateError as error:
        print(error)
    print(asyncio.current_task().get_name()[:5], len(asyncio.all_tasks()), loop.is_running())


async def inside():
    try:
        await asyncio.create_task(fail(KeyError("k")))
    except KeyError:
        traceback.print_exc(file=sys.stdout)


async def numbers(count):
    for number in range(count):
        await asyncio.sleep(0)
        yield number


async def comprehended():
    return [n async for n in numbers(3)], {n: await asyncio.sleep(0, n * n) for n in range(3)}


for part in gathering, single_tasks, waiting, callbacks, inside, comprehended:
    print("--", part.__name__, asyncio.run(part()))
for wrong in (lambda: asyncio.run(5), lambda: asyncio.get_running_loop(), lambda: asyncio.Future(loop=None).result()):
    try:
        print(wrong())
    except (ValueError, RuntimeError, asyncio.InvalidStateError) as error:
        print(type(error).__name__, error)
print(asyncio.iscoroutinefunction(waiting), asyncio.iscoroutine(5), asyncio.isfuture(5))
loop = asyncio.new_event_loop()
print(loop.run_until_complete(say(0, "by hand")), loop.is_closed())
loop.close()
try:
    loop.run_until_complete(asyncio.sleep(0))
except RuntimeError as error:
    print(error)
