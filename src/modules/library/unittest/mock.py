"""Stand-ins for objects under test, which remember how they were used."""

import sys

__all__ = ["Mock", "MagicMock", "NonCallableMock", "patch", "sentinel", "DEFAULT", "ANY", "call",
           "mock_open"]

__unittest = True


class _Sentinel:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"sentinel.{self.name}"


class _Sentinels:
    """Unique objects by name."""

    def __init__(self):
        self._made = {}

    def __getattr__(self, name):
        if name == "__bases__":
            raise AttributeError
        return self._made.setdefault(name, _Sentinel(name))


sentinel = _Sentinels()
DEFAULT = sentinel.DEFAULT
_missing = sentinel.MISSING


class _Any:
    """Equal to everything."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return "<ANY>"


ANY = _Any()


def _format_call(name, args, kwargs):
    shown = [repr(arg) for arg in args]
    shown += [f"{key}={value!r}" for key, value in kwargs.items()]
    return f"{name}({', '.join(shown)})"


class _Call(tuple):
    """A call: its name, arguments and keyword arguments."""

    def __new__(cls, value=(), name="", two=False):
        args, kwargs = (), {}
        value = tuple(value)
        if len(value) == 3:
            name, args, kwargs = value
        elif len(value) == 2 and isinstance(value[0], str):
            name, args = value[0], value[1]
            if isinstance(args, dict):
                args, kwargs = (), args
        elif len(value) == 2:
            args, kwargs = value
        made = tuple.__new__(cls, (args, kwargs) if two else (name, args, kwargs))
        made._name = name
        made._two = two
        return made

    @property
    def args(self):
        return self[-2]

    @property
    def kwargs(self):
        return self[-1]

    def __eq__(self, other):
        if not isinstance(other, tuple) or not 0 <= len(other) <= 3:
            return NotImplemented
        other = other if isinstance(other, _Call) else _Call(other)
        same_name = self._two or other._two or self[0] == other[0]
        return same_name and (other[-2], other[-1]) == (self[-2], self[-1])

    __ne__ = object.__ne__
    __hash__ = tuple.__hash__

    def __call__(self, *args, **kwargs):
        return _Call((self._name, args, kwargs))

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return _Call(name=f"{self._name}.{name}" if self._name else name)

    def __repr__(self):
        if not self[-2] and not self[-1] and not self._name and not self._two and len(self) == 3:
            return "call()" if self is not call else "call"
        name = "call"
        if self._name and not self._two:
            name += self._name if self._name.startswith("()") else "." + self._name
        return _format_call(name, self[-2], self[-1])


call = _Call()


class _CallList(list):
    """Calls; a list is in it if its calls stand there in a row."""

    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        return any(self[i:i + len(value)] == value
                   for i in range(len(self) - len(value) + 1))


def _is_exception(value):
    return (isinstance(value, BaseException)
            or isinstance(value, type) and issubclass(value, BaseException))


class NonCallableMock:
    """An object with any attribute that is asked for."""

    def __new__(cls, *args, **kwargs):
        return object.__new__(type(cls.__name__, (cls,), {"__doc__": cls.__doc__}))

    def __init__(self, spec=None, name=None, spec_set=None, wraps=None, parent=None,
                 return_value=DEFAULT, side_effect=None, **kwargs):
        state = self.__dict__
        spec = spec_set if spec is None else spec
        state.update(_name=name, _parent=parent, _new_name="", _children={}, _return=return_value,
                     _effect=None, _wraps=wraps, _spec=None, _strict=spec_set is not None,
                     called=False, call_count=0, call_args=None, call_args_list=_CallList(),
                     mock_calls=_CallList(), method_calls=_CallList())
        if spec is not None:
            state["_spec"] = spec if isinstance(spec, list) else dir(spec)
            state["_spec_class"] = spec if isinstance(spec, type) else type(spec)
        self.side_effect = side_effect
        self.configure_mock(**kwargs)

    def configure_mock(self, **kwargs):
        for path, value in sorted(kwargs.items(), key=lambda item: item[0].count(".")):
            target = self
            *steps, last = path.split(".")
            for step in steps:
                target = getattr(target, step)
            setattr(target, last, value)

    def _child(self, name, new_name):
        kind = MagicMock if isinstance(self, MagicMock) else Mock
        wraps = self._wraps
        if wraps is not None and name is not None:
            wraps = getattr(wraps, name)
        elif name is None:
            wraps = None
        child = kind(parent=self, wraps=wraps)
        child.__dict__["_new_name"] = new_name
        return child

    def __getattr__(self, name):
        if "_children" not in self.__dict__:
            raise AttributeError(name)
        if self._spec is not None and name not in self._spec:
            raise AttributeError(f"Mock object has no attribute {name!r}")
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        if name.startswith(("assert", "assret", "asert", "aseert", "assrt")):
            raise AttributeError(f"{name!r} is not a valid assertion. Use a spec for the mock if "
                                 f"{name!r} is meant to be an attribute.")
        if self._children.get(name) is _missing:
            raise AttributeError(name)
        if name not in self._children:
            self._children[name] = self._child(name, name)
        return self._children[name]

    def __setattr__(self, name, value):
        if name in ("return_value", "side_effect"):
            object.__setattr__(self, name, value)
            return
        if self._strict and name not in self._spec:
            raise AttributeError(f"Mock object has no attribute '{name}'")
        if name.startswith("__") and name.endswith("__"):
            setattr(type(self), name, _method(self, name, value))
            return
        if isinstance(value, NonCallableMock) and value._parent is None and value._name is None:
            value.__dict__.update(_parent=self, _new_name=name)
        self._children.pop(name, None)
        self.__dict__[name] = value

    def __delattr__(self, name):
        self.__dict__.pop(name, None)
        self._children[name] = _missing

    def __dir__(self):
        return sorted(set(self._spec or dir(type(self))) | set(self.__dict__) | set(self._children))

    @property
    def return_value(self):
        if self._return is DEFAULT:
            self.__dict__["_return"] = self._child(None, "()")
        return self._return

    @return_value.setter
    def return_value(self, value):
        self.__dict__["_return"] = value
        if isinstance(value, NonCallableMock) and value._parent is None and value._name is None:
            value.__dict__.update(_parent=self, _new_name="()")

    @property
    def side_effect(self):
        return self._effect

    @side_effect.setter
    def side_effect(self, value):
        if value is not None and not callable(value) and not _is_exception(value):
            value = iter(value)
        self.__dict__["_effect"] = value

    @property
    def __class__(self):
        return self.__dict__.get("_spec_class", type(self))

    def _path(self):
        """mock.method().other"""
        if self._parent is None or self._name is not None:
            return self._name or "mock"
        step = self._new_name
        return self._parent._path() + (step if step.startswith("()") else "." + step)

    def __repr__(self):
        kind = type(self).__name__
        path = self._path()
        named = "" if path == "mock" and self._name is None else f" name={path!r}"
        spec = self.__dict__.get("_spec_class")
        shown = f" spec={spec.__name__!r}" if spec is not None else ""
        return f"<{kind}{named}{shown} id='{id(self)}'>"

    def reset_mock(self, *, return_value=False, side_effect=False):
        self.__dict__.update(called=False, call_count=0, call_args=None,
                             call_args_list=_CallList(), mock_calls=_CallList(),
                             method_calls=_CallList())
        if return_value:
            self.__dict__["_return"] = DEFAULT
        if side_effect:
            self.__dict__["_effect"] = None
        for child in self._children.values():
            if isinstance(child, NonCallableMock):
                child.reset_mock()

    def attach_mock(self, mock, attribute):
        mock.__dict__.update(_parent=None, _name=None, _new_name="")
        setattr(self, attribute, mock)

    # --- assertions ---

    def _shown(self):
        return self._name or "mock"

    def assert_not_called(self):
        if self.call_count:
            raise AssertionError(f"Expected '{self._shown()}' to not have been called. Called "
                                 f"{self.call_count} times.{self._calls()}")

    def _calls(self):
        return f"\nCalls: {list(self.mock_calls)!r}." if self.mock_calls else ""

    def assert_called(self):
        if self.call_count == 0:
            raise AssertionError(f"Expected '{self._shown()}' to have been called.")

    def assert_called_once(self):
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._shown()}' to have been called once. Called "
                                 f"{self.call_count} times.{self._calls()}")

    def assert_called_with(self, /, *args, **kwargs):
        wanted = _format_call(self._shown(), args, kwargs)
        if self.call_args is None:
            raise AssertionError(f"expected call not found.\nExpected: {wanted}\n"
                                 "  Actual: not called.")
        if self.call_args != (args, kwargs):
            actual = _format_call(self._shown(), *self.call_args)
            raise AssertionError(f"expected call not found.\nExpected: {wanted}\n"
                                 f"  Actual: {actual}")

    def assert_called_once_with(self, /, *args, **kwargs):
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._shown()}' to be called once. Called "
                                 f"{self.call_count} times.{self._calls()}")
        self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        if _Call((args, kwargs), two=True) not in self.call_args_list:
            raise AssertionError(f"{_format_call(self._shown(), args, kwargs)} call not found")

    def assert_has_calls(self, calls, any_order=False):
        calls = list(calls)
        found = list(self.mock_calls)
        if any_order:
            missing = []
            for each in calls:
                if each in found:
                    found.remove(each)
                else:
                    missing.append(each)
            if missing:
                raise AssertionError(f"{self._shown()!r} does not contain all of {tuple(missing)!r}"
                                     f" in its call list, found {found!r} instead")
        elif calls not in self.mock_calls:
            raise AssertionError(f"Calls not found.\nExpected: {calls!r}\n  Actual: "
                                 f"{list(self.mock_calls)!r}")


class Mock(NonCallableMock):
    """Can be called, too: gives return_value, or what side_effect says."""

    def __call__(self, /, *args, **kwargs):
        self._remember(args, kwargs)
        effect = self._effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            result = effect(*args, **kwargs) if callable(effect) else next(effect)
            if _is_exception(result):
                raise result
            if result is not DEFAULT:
                return result
        if self._return is DEFAULT and self._wraps is not None:
            return self._wraps(*args, **kwargs)
        return self.return_value

    def _remember(self, args, kwargs):
        state = self.__dict__
        state["called"] = True
        state["call_count"] += 1
        state["call_args"] = _Call((args, kwargs), two=True)
        self.call_args_list.append(state["call_args"])
        self.mock_calls.append(_Call(("", args, kwargs)))
        name = self._new_name
        only_attributes = not name.startswith("()")
        owner = self._parent
        while owner is not None and name:
            if only_attributes:
                owner.method_calls.append(_Call((name, args, kwargs)))
            owner.mock_calls.append(_Call((name, args, kwargs)))
            step = owner._new_name
            only_attributes = only_attributes and not step.startswith("()")
            name = f"{step}{'' if name.startswith('()') or not step else '.'}{name}"
            owner = owner._parent


def _method(mock, name, value):
    """A special method on the mock's own class."""
    if isinstance(value, NonCallableMock):
        value.__dict__.update(_parent=mock, _new_name=name)
        return property(lambda self: value)

    def method(self, *args, **kwargs):
        return value(self, *args, **kwargs)
    return method


_MAGIC = {
    "__len__": 0, "__bool__": True, "__int__": 1, "__float__": 1.0, "__contains__": False,
    "__index__": 1, "__exit__": False, "__getitem__": DEFAULT, "__setitem__": DEFAULT,
    "__delitem__": DEFAULT, "__enter__": DEFAULT, "__add__": DEFAULT, "__sub__": DEFAULT,
    "__mul__": DEFAULT, "__truediv__": DEFAULT,
}


class MagicMock(Mock):
    """A Mock with special methods."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, value in _MAGIC.items():
            if self._spec is None or name in self._spec:
                self._add_magic(name, value)
        if self._spec is None or "__iter__" in self._spec:
            setattr(type(self), "__iter__", lambda self: iter([]))

    def _add_magic(self, name, value):
        made = {}

        def get(mock):
            if not made:
                made[name] = Mock(return_value=value) if value is not DEFAULT else MagicMock()
                made[name].__dict__.update(_parent=self, _new_name=name)
            return made[name]
        setattr(type(self), name, property(get))


class _Patch:
    """Replaces an attribute for a while: as decorator, with statement, or start and stop."""

    def __init__(self, find, attribute, new, options):
        self.find = find
        self.attribute = attribute
        self.new = new
        self.options = options

    def __enter__(self):
        self.target = target = self.find()
        name = self.attribute
        self.local = name in getattr(target, "__dict__", {})
        if not self.local and not hasattr(target, name) and not self.options.pop("create", False):
            raise AttributeError(f"{target!r} does not have the attribute {name!r}")
        self.old = (target.__dict__ if self.local else {}).get(name)
        new = self.new
        if new is DEFAULT:
            options = dict(self.options)
            options.pop("create", None)
            if options.pop("autospec", None):
                options["spec"] = getattr(target, name)
            new = options.pop("new_callable", MagicMock)(name=name, **options)
        setattr(target, name, new)
        return new

    def __exit__(self, *exc_info):
        if self.local:
            setattr(self.target, self.attribute, self.old)
        else:
            delattr(self.target, self.attribute)

    start = __enter__

    def stop(self):
        self.__exit__()

    def __call__(self, function):
        if isinstance(function, type):
            for name in dir(function):
                if name.startswith("test"):
                    setattr(function, name, self(getattr(function, name)))
            return function
        return _decorate(function, self)


def _decorate(function, patcher):
    if hasattr(function, "patchings"):
        function.patchings.append(patcher)
        return function

    def patched(*args, **kwargs):
        entered = []
        try:
            for each in patched.patchings:
                new = each.__enter__()
                entered.append(each)
                if isinstance(each, _Patch) and each.new is DEFAULT:
                    args += (new,)
            return function(*args, **kwargs)
        finally:
            for each in reversed(entered):
                each.__exit__(*sys.exc_info())
    patched.patchings = [patcher]
    for name in ("__name__", "__qualname__", "__doc__", "__module__"):
        setattr(patched, name, getattr(function, name))
    patched.__wrapped__ = function
    return patched


class _PatchDict:
    """Changes a dict for a while."""

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict = in_dict
        self.values = dict(values, **kwargs)
        self.clear = clear

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _import(self.in_dict)
        self.saved = dict(self.in_dict)
        if self.clear:
            self.in_dict.clear()
        self.in_dict.update(self.values)
        return self.in_dict

    def __exit__(self, *exc_info):
        self.in_dict.clear()
        self.in_dict.update(self.saved)

    start = __enter__

    def stop(self):
        self.__exit__()

    def __call__(self, function):
        return _decorate(function, self)


def _import(path):
    first, *rest = path.split(".")
    found = __import__(first)
    for step in rest:
        first += "." + step
        try:
            found = getattr(found, step)
        except AttributeError:
            __import__(first)
            found = getattr(found, step)
    return found


def patch(target, new=DEFAULT, **options):
    """Replaces "module.name"."""
    owner, dot, name = target.rpartition(".")
    if not dot:
        raise TypeError("Need a valid target to patch. You supplied: " + repr(target))
    return _Patch(lambda: _import(owner), name, new, options)


def _patch_object(target, attribute, new=DEFAULT, **options):
    return _Patch(lambda: target, attribute, new, options)


patch.object = _patch_object
patch.dict = _PatchDict


def mock_open(mock=None, read_data=""):
    raise NotImplementedError("boxarrow: mock_open is not supported")
