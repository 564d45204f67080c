# asyncio: task groups, timeouts, exception handlers, what is cancelled at the end, several runs.
import asyncio
from contextvars import ContextVar

name = ContextVar("name", default="nobody")


async def say(delay, what):
    try:
        await asyncio.sleep(delay)
        print(what, name.get())
        return what
    except asyncio.CancelledError:
        print(what, "was cancelled")
        raise


async def fail(delay, error):
    await asyncio.sleep(delay)
    raise error


async def groups():
    async with asyncio.TaskGroup() as group:
        first = group.create_task(say(0.02, "first"))
        name.set("ann")
        second = group.create_task(say(0.01, "second"))
    print(first.result(), second.result())
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail(0.01, ValueError("v")))
            group.create_task(fail(0.01, TypeError("t")))
            group.create_task(say(1, "slow"))
    except* ValueError as errors:
        print(repr(errors))
    except* TypeError as errors:
        print(repr(errors))
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(say(1, "other"))
            await asyncio.sleep(0)
            raise KeyError("body")
    except ExceptionGroup as error:
        print(error, error.exceptions)
    try:
        group.create_task(asyncio.sleep(0))
    except RuntimeError as error:
        print(str(error).startswith("TaskGroup"))


async def timeouts():
    try:
        async with asyncio.timeout(0.01) as limit:
            await asyncio.sleep(1)
    except TimeoutError:
        print("timeout", limit.expired())
    async with asyncio.timeout(0.05) as limit:
        await asyncio.sleep(0.01)
        limit.reschedule(None)
    print(limit.expired())
    try:
        async with asyncio.timeout(0.05):
            async with asyncio.timeout(0.01):
                await asyncio.sleep(1)
    except TimeoutError:
        print("the inner one")


async def unheard():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(sorted(context), context["exception"]))
    task = asyncio.create_task(fail(0, RuntimeError("nobody asks")))
    await asyncio.sleep(0.01)
    del task
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0.01)


async def left_over():
    asyncio.create_task(say(10, "left over"))
    await asyncio.sleep(0)
    return "ends"


for part in groups, timeouts, unheard, left_over:
    print("--", part.__name__, asyncio.run(part()))
with asyncio.Runner() as runner:
    print(runner.run(say(0, "run one")), runner.run(say(0, "run two")))


class Resource:
    async def __aenter__(self):
        await asyncio.sleep(0)
        print("opened")
        return self

    async def __aexit__(self, *error):
        await asyncio.sleep(0)
        print("closed", error[0])

    def __aiter__(self):
        self.left = 3
        return self

    async def __anext__(self):
        await asyncio.sleep(0)
        if not self.left:
            raise StopAsyncIteration
        self.left -= 1
        return self.left


async def using():
    async with Resource() as resource:
        print([item async for item in resource])
        await fail(0, LookupError("uncaught"))


try:
    asyncio.run(using())
except LookupError as error:
    print(error)
