"""What of a spec can be called, and with which arguments."""

import functools
import inspect
import types

Functions = (types.FunctionType, types.MethodType)


def iscoroutinefunction(value):
    return (inspect.iscoroutinefunction(value)
            or getattr(value, "_is_coroutine", None) is inspect._is_coroutine)


def is_names(spec):
    """Is it no object to be like, but the names of attributes to have."""
    return type(spec) in (list, tuple)


def is_async_function(value):
    return bool(getattr(value, "__code__", None)) and iscoroutinefunction(value)


def is_exception(value):
    return (isinstance(value, BaseException)
            or isinstance(value, type) and issubclass(value, BaseException))


def is_callable(value):
    if isinstance(value, type):
        return True
    if isinstance(value, (staticmethod, classmethod, types.MethodType)):
        return is_callable(value.__func__)
    return getattr(value, "__call__", None) is not None


def instance_callable(value):
    """Can instances of a class be called; an object itself, if it is no class."""
    if not isinstance(value, type):
        return getattr(value, "__call__", None) is not None
    return any(base.__dict__.get("__call__") is not None for base in value.__mro__)


def _called_by(spec, as_instance, eat_self):
    """The function that a call of spec comes to, and whether its first argument is not passed."""
    if isinstance(spec, type) and not as_instance:
        return spec.__init__, True
    if isinstance(spec, Functions):
        return spec, eat_self
    return getattr(spec, "__call__", None), eat_self


def signature_of(spec, as_instance=False, eat_self=False):
    """(function, signature), or None if there is none to be known."""
    function, eat_self = _called_by(spec, as_instance, eat_self)
    if function is None:
        return None
    try:
        return function, inspect.signature(functools.partial(function, None) if eat_self
                                           else function)
    except ValueError:
        return None


def _copy_details(function, copy):
    for name in ("__name__", "__doc__", "__text_signature__", "__module__", "__defaults__",
                 "__kwdefaults__"):
        try:
            setattr(copy, name, getattr(function, name))
        except AttributeError:
            pass


def check_signature(spec, mock, skip_first, as_instance=False):
    """From now on the mock refuses calls that spec would refuse."""
    found = signature_of(spec, as_instance, skip_first)
    if found is None:
        return
    function, signature = found

    def check(self, /, *args, **kwargs):
        signature.bind(*args, **kwargs)
    _copy_details(function, check)
    type(mock)._mock_check_sig = check
    type(mock).__signature__ = signature


def skips_first(spec, name, is_type):
    """Does the method of that name leave out its first parameter, when called through the mock."""
    if not isinstance(spec, type):
        if name in getattr(spec, "__dict__", {}):
            return False
        spec = spec.__class__
    for base in spec.__mro__:
        if name in base.__dict__:
            found = base.__dict__[name]
            return is_type and not isinstance(found, (staticmethod, classmethod)) and (
                isinstance(found, Functions))
    return is_type


def function_for(mock, original):
    """(function, signature): a function that calls the mock, with the original's signature."""
    found = signature_of(original, eat_self=isinstance(original, type))
    if found is None:
        return mock, None
    function, signature = found

    def funcopy(*args, **kwargs):
        signature.bind(*args, **kwargs)
        return mock(*args, **kwargs)
    name = original.__name__
    funcopy.__qualname__ = name if name.isidentifier() else "funcopy"
    _copy_details(function, funcopy)
    return funcopy, signature
