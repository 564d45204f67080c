"""What is different about mocks whose calls give coroutines: what is awaited is remembered, too."""

import inspect
import types

from ._mock_asserts import Base, delegating, first_error, pair, problem, take_away
from ._mock_call import DEFAULT, _CallList
from ._mock_signature import is_callable, is_exception, iscoroutinefunction


class AsyncMockMixin(Base):
    """Its calls give coroutines; remembers awaits."""
    __module__ = "unittest.mock"

    await_count = delegating("await_count")
    await_args = delegating("await_args")
    await_args_list = delegating("await_args_list")

    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        state = self.__dict__
        state["_is_coroutine"] = inspect._is_coroutine
        state["_mock_await_count"] = 0
        state["_mock_await_args"] = None
        state["_mock_await_args_list"] = _CallList()
        from ._mock_core import NonCallableMock
        code = NonCallableMock(spec_set=types.CodeType)
        code.co_flags = inspect.CO_COROUTINE
        state["__code__"] = code
        state["__name__"] = "AsyncMock"
        state["__defaults__"] = ()
        state["__kwdefaults__"] = {}
        state["__annotations__"] = None

    async def _execute_mock_call(self, /, *args, **kwargs):
        found = pair(args, kwargs)
        self.await_count += 1
        self.await_args = found
        self.await_args_list.append(found)
        if self.side_effect is not None:
            result = await self._await_effect(args, kwargs)
            if result is not DEFAULT:
                return result
        wraps = self._mock_wraps
        if self._mock_return_value is not DEFAULT or wraps is None:
            return self.return_value
        return await wraps(*args, **kwargs) if iscoroutinefunction(wraps) else wraps(*args,
                                                                                     **kwargs)

    async def _await_effect(self, args, kwargs):
        effect = self.side_effect
        if is_exception(effect):
            raise effect
        if is_callable(effect):
            result = effect(*args, **kwargs)
            return await result if iscoroutinefunction(effect) else result
        try:
            result = next(effect)
        except StopIteration:
            raise StopAsyncIteration
        if is_exception(result):
            raise result
        return result

    def reset_mock(self, /, *args, **kwargs):
        super().reset_mock(*args, **kwargs)
        self.await_count = 0
        self.await_args = None
        self.await_args_list = _CallList()

    def assert_awaited(self):
        if self.await_count == 0:
            raise AssertionError(f"Expected {self._shown()} to have been awaited.")

    def _awaits_off(self, wanted):
        return AssertionError(f"Expected {self._shown()} to {wanted}. "
                              f"Awaited {self.await_count} times.")

    def assert_awaited_once(self):
        if self.await_count != 1:
            raise self._awaits_off("have been awaited once")

    def assert_not_awaited(self):
        if self.await_count > 0:
            raise self._awaits_off("not have been awaited")

    def assert_awaited_with(self, /, *args, **kwargs):
        if self.await_args is None:
            wanted = self._format_mock_call_signature(args, kwargs)
            raise AssertionError(f"Expected await: {wanted}\nNot awaited")
        expected = self._call_matcher(pair(args, kwargs))
        if self._call_matcher(self.await_args) != expected:
            message = self._format_mock_failure_message(args, kwargs, action="await")
            raise AssertionError(message) from first_error([expected])

    def assert_awaited_once_with(self, /, *args, **kwargs):
        if self.await_count != 1:
            raise self._awaits_off("have been awaited once")
        return self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        self._assert_among(self.await_args_list, args, kwargs, "await")

    def assert_has_awaits(self, calls, any_order=False):
        calls = list(calls)
        expected = [self._call_matcher(each) for each in calls]
        cause = first_error(expected)
        found = _CallList(self._call_matcher(each) for each in self.await_args_list)
        if any_order:
            missing = take_away(expected, list(found))
            if missing:
                raise AssertionError(f"{tuple(missing)!r} not all found in await list") from cause
        elif expected not in found:
            raise AssertionError(f"{problem('await', expected, cause)}\nExpected: "
                                 f"{_CallList(calls)}\nActual: {self.await_args_list}") from cause
