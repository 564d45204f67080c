"""What a mock asserts about its calls."""

from unittest.util import safe_repr

from ._mock_call import DEFAULT, _Call, _CallList, format_call


def extract_mock(value):
    """The mock behind a function that create_autospec made."""
    mock = getattr(value, "mock", None) if type(value) is _Function else None
    return value if mock is None else mock


_Function = type(extract_mock)


def first_error(values):
    return next((value for value in values if isinstance(value, Exception)), None)


def pair(args, kwargs):
    return _Call((args, kwargs), two=True)


def take_away(expected, found):
    """Those of expected that are not found; the others are taken from found."""
    missing = []
    for each in expected:
        try:
            found.remove(each)
        except ValueError:
            missing.append(each)
    return missing


OWN_NAMES = {"return_value", "_mock_return_value", "side_effect", "_mock_side_effect",
              "_mock_parent", "_mock_new_parent", "_mock_name", "_mock_new_name"}


def delegating(name):
    """A property that a function made by create_autospec has the say about, if there is one."""
    OWN_NAMES.add(name)
    own = "_mock_" + name

    def get(self):
        delegate = self._mock_delegate
        return getattr(self, own) if delegate is None else getattr(delegate, name)

    def put(self, value):
        delegate = self._mock_delegate
        if delegate is None:
            self.__dict__[own] = value
        else:
            setattr(delegate, name, value)
    return property(get, put)


class Base:
    """The assertions about calls, which are compared as bound to the signature if there is one."""
    __module__ = "unittest.mock"

    _mock_return_value = DEFAULT
    _mock_side_effect = None

    def _signature_of(self, name):
        """The signature of the child that a call's name leads to."""
        if not name:
            return self._spec_signature
        signature = None
        children = self._mock_children
        for step in name.replace("()", "").split("."):
            child = extract_mock(children.get(step))
            if not isinstance(child, Base):
                break
            children = child._mock_children
            signature = child._spec_signature
        return signature

    def _call_matcher(self, found):
        """A call as it is compared; the error, if it does not fit the signature."""
        long = isinstance(found, tuple) and len(found) > 2
        signature = self._signature_of(found[0]) if long else self._spec_signature
        if signature is None:
            return found
        name = found[0] if long else ""
        try:
            bound = signature.bind(*found[-2], **found[-1])
        except TypeError as error:
            return error.with_traceback(None)
        return _Call(("", (name, bound.args, bound.kwargs), {}), name="()")

    def _format_mock_call_signature(self, args, kwargs):
        return format_call(self._shown(), args, kwargs)

    def _format_mock_failure_message(self, args, kwargs, action="call"):
        found = self.await_args if action == "await" else self.call_args
        expected = self._format_mock_call_signature(args, kwargs)
        actual = self._format_mock_call_signature(found[-2], found[-1])
        return f"expected {action} not found.\nExpected: {expected}\nActual: {actual}"

    def _shown(self):
        return self._mock_name or "mock"

    def _calls_repr(self, prefix="Calls"):
        return f"\n{prefix}: {safe_repr(self.mock_calls)}." if self.mock_calls else ""

    def _count_off(self, wanted):
        return AssertionError(f"Expected '{self._shown()}' to {wanted}. Called {self.call_count} "
                              f"times.{self._calls_repr()}")

    def assert_not_called(self):
        if self.call_count > 0:
            raise self._count_off("not have been called")

    def assert_called(self):
        if self.call_count == 0:
            raise AssertionError(f"Expected '{self._shown()}' to have been called.")

    def assert_called_once(self):
        if self.call_count != 1:
            raise self._count_off("have been called once")

    def assert_called_with(self, /, *args, **kwargs):
        if self.call_args is None:
            wanted = self._format_mock_call_signature(args, kwargs)
            raise AssertionError(f"expected call not found.\nExpected: {wanted}\n"
                                 "Actual: not called.")
        expected = self._call_matcher(pair(args, kwargs))
        if self._call_matcher(self.call_args) != expected:
            message = self._format_mock_failure_message(args, kwargs)
            raise AssertionError(message) from first_error([expected])

    def assert_called_once_with(self, /, *args, **kwargs):
        if self.call_count != 1:
            raise self._count_off("be called once")
        return self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        self._assert_among(self.call_args_list, args, kwargs, "call")

    def _assert_among(self, found, args, kwargs, action):
        expected = self._call_matcher(pair(args, kwargs))
        cause = first_error([expected])
        if cause or not any(self._call_matcher(each) == expected for each in found):
            wanted = self._format_mock_call_signature(args, kwargs)
            raise AssertionError(f"{wanted} {action} not found") from cause

    def assert_has_calls(self, calls, any_order=False):
        expected = [self._call_matcher(each) for each in calls]
        cause = first_error(expected)
        found = _CallList(self._call_matcher(each) for each in self.mock_calls)
        if any_order:
            found = list(found)
            missing = take_away(expected, found)
            if missing:
                raise AssertionError(f"{self._shown()!r} does not contain all of {tuple(missing)!r}"
                                     f" in its call list, found {found!r} instead") from cause
        elif expected not in found:
            raise AssertionError(f"{problem('call', expected, cause)}\nExpected: "
                                 f"{_CallList(calls)}"
                                 f"{self._calls_repr('Actual').rstrip('.')}") from cause


def problem(action, expected, cause):
    if cause is None:
        return f"{action.capitalize()}s not found."
    errors = [each if isinstance(each, Exception) else None for each in expected]
    return f"Error processing expected {action}s.\nErrors: {errors}"
