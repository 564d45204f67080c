"""How objects of types written in C are taken apart that do not tell it themselves."""

from collections import OrderedDict, defaultdict, deque
from types import (BuiltinFunctionType, ClassMethodDescriptorType, EllipsisType,
                   MethodDescriptorType, MethodType, ModuleType, NotImplementedType,
                   WrapperDescriptorType)


def _reduce_builtin(function):
    owner = function.__self__
    if owner is None or isinstance(owner, ModuleType):
        return function.__name__
    return getattr, (owner, function.__name__)


def _reduce_method(method):
    return getattr, (method.__self__, method.__func__.__name__)


def _reduce_descriptor(descriptor):
    return getattr, (descriptor.__objclass__, descriptor.__name__)


def _own_state(obj):
    return getattr(obj, '__dict__', None) or None


def _reduce_ordered(mapping):
    return type(mapping), (), _own_state(mapping), None, iter(mapping.items())


def _reduce_default(mapping):
    factory = mapping.default_factory
    return (type(mapping), () if factory is None else (factory,), None, None,
            iter(mapping.items()))


def _reduce_deque(row):
    args = () if row.maxlen is None else ((), row.maxlen)
    return type(row), args, _own_state(row), iter(row)


_REDUCERS = {
    BuiltinFunctionType: _reduce_builtin,
    MethodType: _reduce_method,
    ClassMethodDescriptorType: _reduce_descriptor,
    MethodDescriptorType: _reduce_descriptor,
    WrapperDescriptorType: _reduce_descriptor,
    EllipsisType: lambda obj: 'Ellipsis',
    NotImplementedType: lambda obj: 'NotImplemented',
    range: lambda obj: (range, (obj.start, obj.stop, obj.step)),
    slice: lambda obj: (slice, (obj.start, obj.stop, obj.step)),
    OrderedDict: _reduce_ordered,
    defaultdict: _reduce_default,
    deque: _reduce_deque,
}


def reducer_of(cls):
    """The function that takes objects of a type apart; None: __reduce_ex__ does."""
    if cls.__reduce_ex__ is not object.__reduce_ex__ or cls.__reduce__ is not object.__reduce__:
        return None
    for base in cls.__mro__:
        if base in _REDUCERS:
            return _REDUCERS[base]
    return None
