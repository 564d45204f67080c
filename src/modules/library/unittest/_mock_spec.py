"""create_autospec: mocks with the attributes and the signatures of an object, all the way down."""

import inspect

from ._mock_call import _CallList
from ._mock_core import (AsyncMock, InvalidSpecError, MagicMock, NonCallableMagicMock, SpecState,
                         is_mock)
from ._mock_magic import is_magic
from ._mock_signature import (Functions, check_signature, function_for, instance_callable,
                              is_async_function, is_callable, is_names, iscoroutinefunction,
                              skips_first)

_ASSERTS = ("assert_called_with", "assert_called_once_with", "assert_has_calls",
            "assert_any_call", "assert_called", "assert_not_called", "assert_called_once")
_AWAIT_ASSERTS = ("assert_awaited", "assert_awaited_once", "assert_awaited_with",
                  "assert_awaited_once_with", "assert_any_await", "assert_has_awaits",
                  "assert_not_awaited")
_TYPOS = ("autospect", "auto_spec", "set_spec")


def check_typos(names):
    for typo in _TYPOS:
        if typo in names:
            raise RuntimeError(f"{typo!r} might be a typo; use unsafe=True if this is intended")


def _forward(mock, name):
    def forwarded(*args, **kwargs):
        return getattr(mock, name)(*args, **kwargs)
    return forwarded


def _set_up_function(function, mock, signature):
    """Gives a function the attributes of the mock it calls. It keeps them: the mock asks it."""
    def reset_mock():
        function.method_calls = _CallList()
        function.mock_calls = _CallList()
        mock.reset_mock()
        result = function.return_value
        if is_mock(result) and result is not mock:
            result.reset_mock()

    for name in _ASSERTS:
        setattr(function, name, _forward(mock, name))
    function.mock = mock
    function.called = False
    function.call_count = 0
    function.call_args = None
    function.call_args_list = _CallList()
    function.method_calls = _CallList()
    function.mock_calls = _CallList()
    function.return_value = mock.return_value
    function.side_effect = mock.side_effect
    function._mock_children = mock._mock_children
    function.reset_mock = reset_mock
    function.__signature__ = signature
    mock._mock_delegate = function


def _set_up_async_function(function):
    function._is_coroutine = inspect._is_coroutine
    function.await_count = 0
    function.await_args = None
    function.await_args_list = _CallList()
    for name in _AWAIT_ASSERTS:
        setattr(function, name, _forward(function.mock, name))


def _function(mock, spec, is_async):
    function, signature = function_for(mock, spec)
    if function is not mock:
        _set_up_function(function, mock, signature)
        if is_async:
            _set_up_async_function(function)
    return function


def _class_for(spec, instance, is_async):
    if is_async:
        if instance:
            raise RuntimeError("Instance can not be True when create_autospec is mocking an async "
                               "function")
        return AsyncMock
    if not is_callable(spec):
        return NonCallableMagicMock
    if isinstance(spec, type) and instance and not instance_callable(spec):
        return NonCallableMagicMock
    return MagicMock


def _options(spec, spec_set, instance, kwargs):
    if spec is None or inspect.isdatadescriptor(spec):
        return dict(kwargs) if spec is None else {}  # nothing is known of what it gives
    options = {"spec_set" if spec_set else "spec": spec}
    if instance:
        options["_spec_as_instance"] = True
    return {**options, **kwargs}


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *,
                    unsafe=False, **kwargs):
    """A mock that has what spec has, and is called as spec is; for a function, a function."""
    if is_names(spec):
        spec = type(spec)  # it would be taken for names of attributes
    is_type = isinstance(spec, type)
    if is_mock(spec):
        raise InvalidSpecError(f"Cannot autospec a Mock object. [object={spec!r}]")
    is_async = is_async_function(spec)
    if not unsafe:
        check_typos(kwargs)
    options = _options(spec, spec_set, instance, kwargs)
    plain = inspect.isdatadescriptor(spec)
    kind = MagicMock if plain else _class_for(spec, instance, is_async)
    name = options.pop("name", _name)
    mock = kind(parent=_parent, _new_parent=_parent, _new_name="" if _parent is None else name,
                name=name, **options)
    if isinstance(spec, Functions):
        mock = _function(mock, spec, is_async)
    else:
        check_signature(spec, mock, is_type, instance)
    if _parent is not None and not instance:
        _parent._mock_children[name] = mock
    if is_type and not instance and "return_value" not in kwargs:
        mock.return_value = create_autospec(spec, spec_set, instance=True, _name="()",
                                            _parent=mock)
    _add_attributes(mock, spec, spec_set, is_type)
    return mock


create_autospec.__module__ = "unittest.mock"


def _add_attributes(mock, spec, spec_set, is_type):
    parent = mock.mock if isinstance(mock, Functions) else mock
    for name in dir(spec):
        if is_magic(name):
            continue
        try:
            original = getattr(spec, name)
        except AttributeError:
            continue
        if isinstance(original, Functions):
            child = _method(parent, spec, name, original, spec_set, is_type)
        else:
            child = SpecState(original, spec_set, mock, name)
        mock._mock_children[name] = child


def _method(parent, spec, name, original, spec_set, is_type):
    skips = skips_first(spec, name, is_type)
    kind = AsyncMock if iscoroutinefunction(original) else MagicMock
    child = kind(parent=parent, name=name, _new_name=name, _new_parent=parent, _eat_self=skips,
                 **{"spec_set" if spec_set else "spec": original})
    check_signature(original, child, skips)
    return child
