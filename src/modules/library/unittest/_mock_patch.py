"""patch: replaces attributes and items for as long as a function, a block or a test runs."""

import builtins
import contextlib
import functools
import types

from ._mock_call import DEFAULT
from ._mock_core import (AsyncMock, InvalidSpecError, MagicMock, NonCallableMagicMock,
                         NonCallableMock, is_async_object, is_mock)
from ._mock_signature import instance_callable, is_names, iscoroutinefunction
from ._mock_spec import check_typos, create_autospec

# functions and classes that lose these when they are deleted get them back
_COME_BACK_AS_NONE = ("__doc__", "__module__", "__defaults__", "__annotations__",
                      "__kwdefaults__")
_active = []  # what was started and not stopped


def _resolve(path):
    """The object that a dotted name of modules and attributes leads to."""
    first, *steps = path.split(".")
    found = __import__(first)
    for step in steps:
        first += "." + step
        try:
            found = getattr(found, step)
        except AttributeError as missing:
            try:
                __import__(first)
            except ImportError:
                raise missing from None
            found = getattr(found, step)
    return found


class _Startable:
    """start() and stop() of what is a context manager; decorating the tests of a class."""

    def start(self):
        result = self.__enter__()
        _active.append(self)
        return result

    def stop(self):
        try:
            _active.remove(self)
        except ValueError:
            return None  # not started, or stopped before
        return self.__exit__(None, None, None)

    def decorate_class(self, klass):
        for name in dir(klass):
            value = getattr(klass, name)
            if name.startswith(patch.TEST_PREFIX) and hasattr(value, "__call__"):
                setattr(klass, name, self.copy()(value))
        return klass


class _patch(_Startable):
    """One attribute replaced; with patch.multiple, others along with it."""
    __module__ = "unittest.mock"

    attribute_name = None  # with patch.multiple: the argument's name

    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable,
                 kwargs, *, unsafe=False):
        if new_callable is not None:
            if new is not DEFAULT:
                raise ValueError("Cannot use 'new' and 'new_callable' together")
            if autospec is not None:
                raise ValueError("Cannot use 'autospec' and 'new_callable' together")
        if not unsafe:
            check_typos(kwargs)
        self.getter = getter
        self.attribute = attribute
        self.new = new
        self.new_callable = new_callable
        self.spec = spec
        self.create = create
        self.spec_set = spec_set
        self.autospec = autospec
        self.kwargs = kwargs
        self.additional_patchers = []

    def copy(self):
        made = _patch(self.getter, self.attribute, self.new, self.spec, self.create,
                      self.spec_set, self.autospec, self.new_callable, self.kwargs, unsafe=True)
        made.attribute_name = self.attribute_name
        made.additional_patchers = [each.copy() for each in self.additional_patchers]
        return made

    def __call__(self, function):
        if isinstance(function, type):
            return self.decorate_class(function)
        if hasattr(function, "patchings"):  # decorated before: one wrapper does it all
            function.patchings.append(self)
            return function
        patched = (_async_wrapper if iscoroutinefunction(function) else _wrapper)(function)
        patched.patchings = [self]
        return patched

    def get_original(self):
        """(what stands there now, is it the target's own)"""
        target, name = self.target, self.attribute
        try:
            original, local = target.__dict__[name], True
        except (AttributeError, KeyError):
            original, local = getattr(target, name, DEFAULT), False
        if name in vars(builtins) and isinstance(target, types.ModuleType):
            self.create = True
        if not self.create and original is DEFAULT:
            raise AttributeError(f"{target} does not have the attribute {name!r}")
        return original, local

    def __enter__(self):
        self.target = self.getter()
        spec = None if self.spec is False else self.spec
        spec_set = None if self.spec_set is False else self.spec_set
        autospec = None if self.autospec is False else self.autospec
        if spec is not None and autospec is not None:
            raise TypeError("Can't specify spec and autospec")
        if (spec is not None or autospec is not None) and spec_set not in (True, None):
            raise TypeError("Can't provide explicit spec_set *and* spec or autospec")
        original, local = self.get_original()
        new = self._new(original, spec, spec_set, autospec)
        self.temp_original = original
        self.is_local = local
        self._exit_stack = contextlib.ExitStack()
        try:
            setattr(self.target, self.attribute, new)
            return new if self.attribute_name is None else self._enter_others(new)
        except BaseException as error:
            if self.__exit__(type(error), error, error.__traceback__):
                return None
            raise

    def _enter_others(self, new):
        made = {}
        if self.new is DEFAULT:
            made[self.attribute_name] = new
        for each in self.additional_patchers:
            entered = self._exit_stack.enter_context(each)
            if each.new is DEFAULT:
                made.update(entered)
        return made

    def _new(self, original, spec, spec_set, autospec):
        """What is put in the attribute's place."""
        if autospec is not None:
            return self._autospecced(original, bool(spec_set), autospec)
        if self.new is DEFAULT:
            return self._mocked(original, *_specs(original, spec, spec_set))
        if self.kwargs:
            raise TypeError("Can't pass kwargs to a mock we aren't creating")
        return self.new

    def _autospecced(self, original, spec_set, autospec):
        if self.new is not DEFAULT:
            raise TypeError("autospec creates the mock for you. Can't specify autospec and new.")
        if original is DEFAULT:
            raise TypeError("Can't use 'autospec' with create=True")
        if autospec is True:
            autospec = original
        told = f"[target={self.target!r}, attr={autospec!r}]"
        if is_mock(self.target):
            raise InvalidSpecError(f"Cannot autospec attr {self.attribute!r} as the patch target "
                                   f"has already been mocked out. {told}")
        if is_mock(autospec):
            target = getattr(self.target, "__name__", self.target)
            raise InvalidSpecError(f"Cannot autospec attr {self.attribute!r} from target "
                                   f"{target!r} as it has already been mocked out. {told}")
        return create_autospec(autospec, spec_set=spec_set, _name=self.attribute, **self.kwargs)

    def _mocked(self, original, spec, spec_set):
        this_spec = spec_set if spec is None else spec
        if this_spec is not None and original is DEFAULT:
            raise TypeError("Can't use 'spec' with create=True")
        kind = self.new_callable or _class_for(original, this_spec)
        options = {}
        if spec is not None:
            options["spec"] = spec
        if spec_set is not None:
            options["spec_set"] = spec_set
        if isinstance(kind, type) and issubclass(kind, NonCallableMock) and self.attribute:
            options["name"] = self.attribute
        options.update(self.kwargs)
        new = kind(**options)
        if this_spec is not None and isinstance(original, type) and is_mock(new):
            # what the class gives has its spec, too
            if not is_names(this_spec) and not instance_callable(this_spec):
                kind = NonCallableMagicMock
            options.pop("name")
            new.return_value = kind(_new_parent=new, _new_name="()", **options)
        return new

    def __exit__(self, *exc_info):
        name = self.attribute
        if self.is_local and self.temp_original is not DEFAULT:
            setattr(self.target, name, self.temp_original)
        else:
            target = self.target
            delattr(target, name)
            if not self.create and (not hasattr(target, name) or name in _COME_BACK_AS_NONE):
                setattr(target, name, self.temp_original)
        del self.temp_original, self.is_local, self.target
        stack = self._exit_stack
        del self._exit_stack
        return stack.__exit__(*exc_info)


def _specs(original, spec, spec_set):
    """spec and spec_set; True stands for what is replaced, and only one of them is used."""
    if spec is True:
        spec = original
    if spec_set is True:
        return None, original if spec is None else spec
    return spec, spec_set


def _class_for(original, spec):
    if spec is None:
        return AsyncMock if is_async_object(original) else MagicMock
    if is_async_object(spec):
        return AsyncMock
    called = "__call__" in spec if is_names(spec) else callable(spec)
    return MagicMock if called else NonCallableMagicMock


@contextlib.contextmanager
def _patched(patchings, args, kwargs):
    """Everything is replaced; gives the arguments with the mocks that were made."""
    made = []
    with contextlib.ExitStack() as stack:
        for each in patchings:
            entered = stack.enter_context(each)
            if each.attribute_name is not None:
                kwargs.update(entered)
            elif each.new is DEFAULT:
                made.append(entered)
        yield args + tuple(made), kwargs


def _wrapper(function):
    @functools.wraps(function)
    def patched(*args, **kwargs):
        with _patched(patched.patchings, args, kwargs) as (new_args, new_kwargs):
            return function(*new_args, **new_kwargs)
    return patched


def _async_wrapper(function):
    @functools.wraps(function)
    async def patched(*args, **kwargs):
        with _patched(patched.patchings, args, kwargs) as (new_args, new_kwargs):
            return await function(*new_args, **new_kwargs)
    return patched


class _patch_dict(_Startable):
    """Items of a mapping replaced."""
    __module__ = "unittest.mock"

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict = in_dict
        self.values = dict(values)
        self.values.update(kwargs)
        self.clear = clear
        self._original = None

    def copy(self):
        return _patch_dict(self.in_dict, self.values, self.clear)

    def __call__(self, function):
        if isinstance(function, type):
            return self.decorate_class(function)
        if iscoroutinefunction(function):
            @functools.wraps(function)
            async def patched(*args, **kwargs):
                with self:
                    return await function(*args, **kwargs)
        else:
            @functools.wraps(function)
            def patched(*args, **kwargs):
                with self:
                    return function(*args, **kwargs)
        return patched

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _resolve(self.in_dict)
        in_dict = self.in_dict
        try:
            self._original = in_dict.copy()
        except AttributeError:  # no dict, but it has keys and items
            self._original = {key: in_dict[key] for key in in_dict}
        if self.clear:
            _empty(in_dict)
        _update(in_dict, self.values)
        return in_dict

    def __exit__(self, *exc_info):
        if self._original is not None:
            _empty(self.in_dict)
            _update(self.in_dict, self._original)
            self._original = None
        return False


def _empty(mapping):
    try:
        mapping.clear()
    except AttributeError:
        for key in list(mapping):
            del mapping[key]


def _update(mapping, values):
    try:
        mapping.update(values)
    except AttributeError:
        for key in values:
            mapping[key] = values[key]


def _target(target):
    """(what gives the object, the attribute's name) of a dotted name."""
    try:
        owner, name = target.rsplit(".", 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError(f"Need a valid target to patch. You supplied: {target!r}")
    return functools.partial(_resolve, owner), name


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None,
          new_callable=None, *, unsafe=False, **kwargs):
    """Replaces what a dotted name leads to, by a mock if nothing else is given."""
    getter, attribute = _target(target)
    return _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs,
                  unsafe=unsafe)


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None,
                  autospec=None, new_callable=None, *, unsafe=False, **kwargs):
    """Replaces an attribute of an object."""
    if type(target) is str:
        raise TypeError(f"{target!r} must be the actual object to be patched, not a str")
    return _patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable,
                  kwargs, unsafe=unsafe)


def _patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None,
                    new_callable=None, **kwargs):
    """Replaces several attributes of an object or of what a dotted name leads to."""
    getter = functools.partial(_resolve, target) if type(target) is str else lambda: target
    if not kwargs:
        raise ValueError("Must supply at least one keyword argument with patch.multiple")
    made = []
    for attribute, new in kwargs.items():
        each = _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, {})
        each.attribute_name = attribute
        made.append(each)
    made[0].additional_patchers += made[1:]
    return made[0]


def _patch_stopall():
    """Stops all that were started, the last first."""
    for each in reversed(list(_active)):
        each.stop()


patch.object = _patch_object
patch.dict = _patch_dict
patch.multiple = _patch_multiple
patch.stopall = _patch_stopall
patch.TEST_PREFIX = "test"
patch.__module__ = "unittest.mock"
