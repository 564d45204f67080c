# AsyncMock: awaits and their assertions, effects, specs with coroutines, async with and for.
from unittest.mock import (AsyncMock, MagicMock, Mock, call, create_autospec, patch)
import asyncio
import inspect
import re


def show(*values):
    text = " ".join(repr(value) for value in values)
    print(re.sub(r" id='\d+'| at 0x[0-9a-f]+", "", text))


def tell(what, *args, **kwargs):
    try:
        print("holds", what(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


async def tell_await(what, *args):
    try:
        show(await what(*args))
    except BaseException as error:
        show(error, error.__cause__)


async def fetch(x):
    return x * 2


class Client:
    def close(self):
        pass

    async def get(self, path):
        return path


class Session:
    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc_info):
        pass


async def asserts():
    mock = AsyncMock(return_value="told")
    for check in (mock.assert_awaited, mock.assert_awaited_once, mock.assert_not_awaited):
        tell(check)
    tell(mock.assert_awaited_with, 1)
    tell(mock.assert_any_await, 1)
    tell(mock.assert_has_awaits, [call(3)])
    coroutine = mock(1)
    print(mock.call_count, mock.await_count, inspect.iscoroutine(coroutine))
    show(await coroutine, mock.await_count, mock.await_args, mock.await_args_list, mock.mock_calls)
    await mock(2, key=3)
    for check in (mock.assert_awaited, mock.assert_awaited_once, mock.assert_not_awaited):
        tell(check)
    tell(mock.assert_awaited_with, 2, key=3)
    tell(mock.assert_awaited_with, 1)
    tell(mock.assert_awaited_once_with, 2)
    tell(mock.assert_any_await, 1)
    tell(mock.assert_any_await, 9)
    tell(mock.assert_has_awaits, [call(1), call(2, key=3)])
    tell(mock.assert_has_awaits, [call(2, key=3), call(1)])
    tell(mock.assert_has_awaits, [call(2, key=3), call(1)], any_order=True)
    tell(mock.assert_has_awaits, [call(2), call(5)], any_order=True)
    mock.reset_mock()
    show(mock.await_count, mock.await_args, mock.await_args_list)


async def effects():
    mock = AsyncMock(side_effect=[1, KeyError("q")])
    for _ in range(3):
        await tell_await(mock)
    for effect in (fetch, lambda a: a + 1, ValueError("v"), None):
        mock.side_effect = effect
        await tell_await(mock, 3)
    await tell_await(AsyncMock(wraps=fetch), 4)
    await tell_await(AsyncMock(wraps=lambda x: -x), 4)
    mock = AsyncMock(return_value=3)
    show(mock, mock.child, type(mock.child), await mock.child(), await mock())
    print(asyncio.iscoroutinefunction(mock), inspect.iscoroutinefunction(mock),
          inspect.isawaitable(MagicMock()), asyncio.iscoroutinefunction(MagicMock()))


async def specs():
    for kind in (Mock, MagicMock, AsyncMock):
        mock = kind(spec=Client)
        show(mock, mock.close, mock.get)
    show(AsyncMock(spec=fetch), MagicMock(spec=fetch), await MagicMock(spec=fetch)(1))
    client = create_autospec(Client)()
    client.get.return_value = "page"
    show(client.close(), await client.get("path"))
    client.get.assert_awaited_once_with(path="path")
    tell(client.get)
    tell(client.get.assert_awaited_with, wrong=1)
    function = create_autospec(fetch, return_value=5)
    show(await function(2), function.await_count, function.await_args)
    function.assert_awaited_once_with(x=2)
    tell(function)
    tell(create_autospec, fetch, instance=True)
    with patch("__main__.fetch") as mocked:
        mocked.return_value = "patched"
        show(mocked, await fetch(1))
        mocked.assert_awaited_once_with(1)
    parent = Mock()
    parent.attach_mock(AsyncMock(), "child")
    await parent.child(4)
    show(parent.mock_calls)


async def contexts():
    mock = MagicMock()
    async with mock as entered:
        show(entered)
    print([value async for value in mock])
    mock.__aenter__.return_value = "entered"
    mock.__aiter__.return_value = [1, 2]
    async with mock as entered:
        print(entered, [value async for value in mock])
    show(mock.mock_calls)
    mock.__aexit__.assert_awaited_with(None, None, None)
    mock = AsyncMock()
    mock.__aiter__.return_value = iter([1, 2])
    async with mock as entered:
        show(entered, [value async for value in mock], [value async for value in mock])
    mock = create_autospec(Session)()
    async with mock as entered:
        show(entered)
    show(mock.mock_calls)


@patch("__main__.fetch", return_value="decorated")
async def decorated(mocked):
    return await fetch(1), mocked.await_count


async def main():
    await asserts()
    await effects()
    await specs()
    await contexts()
    show(await decorated(), await fetch(2))


asyncio.run(main())
