"""What counts as a coroutine."""

import collections.abc
import inspect
import types

__all__ = ('iscoroutinefunction', 'iscoroutine')

_is_coroutine = inspect._is_coroutine


def iscoroutinefunction(func):
    """Does calling it give a coroutine."""
    return (inspect.iscoroutinefunction(func)
            or getattr(func, "_is_coroutine", None) is _is_coroutine)


def iscoroutine(obj):
    return isinstance(obj, (types.CoroutineType, types.GeneratorType, collections.abc.Coroutine))
