# contextlib: asynccontextmanager, aclosing, AsyncExitStack, nullcontext in async with
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Coroutine
from contextlib import AbstractAsyncContextManager, AsyncExitStack, aclosing, asynccontextmanager, nullcontext
import types


def run(coroutine):
    """Drives a coroutine that never waits for anything."""
    try:
        coroutine.send(None)
    except StopIteration as e:
        return e.value
    raise RuntimeError('it waits')


def attempt(make):
    try:
        print(run(make()))
    except Exception as e:
        print(type(e).__name__, e, repr(e.__context__))


@asynccontextmanager
async def tag(name):
    print(f'<{name}>')
    try:
        yield name.upper()
    finally:
        print(f'</{name}>')


async def plain():
    async with tag('a') as a, tag('b') as b:
        return a + b


attempt(plain)


async def fails(manager, exc):
    async with manager:
        raise exc


attempt(lambda: fails(tag('x'), ValueError('inside')))
attempt(lambda: fails(tag('x'), StopAsyncIteration('stop')))


@asynccontextmanager
async def swallow():
    try:
        yield
    except KeyError as e:
        print('swallowed', e)


attempt(lambda: fails(swallow(), KeyError('k')))


@asynccontextmanager
async def never():
    if False:
        yield


@asynccontextmanager
async def twice():
    yield
    yield


async def enter(m):
    async with m as value:
        return value


attempt(lambda: enter(never()))
attempt(lambda: enter(twice()))
attempt(lambda: enter(nullcontext(7)))


@tag('deco')
async def work(x):
    return x * 2


attempt(lambda: work(4))


async def numbers():
    try:
        for i in range(5):
            yield i
    finally:
        print('numbers closed')


async def some():
    async with aclosing(numbers()) as ns:
        async for n in ns:
            if n == 2:
                return n


attempt(some)


async def stacked():
    async with AsyncExitStack() as stack:
        names = [await stack.enter_async_context(tag(n)) for n in 'ab']
        stack.enter_context(nullcontext())
        stack.callback(print, 'callback')

        async def later(n):
            print('later', n)
        stack.push_async_callback(later, 5)

        @stack.push_async_exit
        async def leave(typ, value, tb):
            print('leave', typ)
            return True
        print(names)
        raise ValueError('suppressed')


attempt(stacked)


async def wrong():
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(5)


attempt(wrong)
attempt(lambda: AsyncExitStack().aclose())
c, g = plain(), numbers()
print(isinstance(c, Coroutine), isinstance(c, Awaitable), isinstance(g, AsyncGenerator), isinstance(g, AsyncIterator), isinstance(tag('x'), AbstractAsyncContextManager))
print(isinstance(c, types.CoroutineType), isinstance(g, types.AsyncGeneratorType))
c.close()
