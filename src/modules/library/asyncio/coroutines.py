"""What counts as a coroutine."""

import collections.abc
import inspect
import types

__all__ = ('iscoroutinefunction', 'iscoroutine')


def iscoroutinefunction(func):
    """Does calling it give a coroutine."""
    return inspect.iscoroutinefunction(func)


def iscoroutine(obj):
    return isinstance(obj, (types.CoroutineType, types.GeneratorType, collections.abc.Coroutine))
