"""Mock, MagicMock, AsyncMock and their kin.

Every mock has a class of its own, so that special methods can be set on one without the others.
A mock's parent (_mock_parent) remembers its calls as method calls; what it came out of by a call or
a special method, too, is its _mock_new_parent. The first attribute names give the name in messages,
_mock_new_name is the step by which a call is written: "method", "()" or "__len__".
"""

import inspect
import sys

from ._mock_asserts import OWN_NAMES, Base, delegating, extract_mock
from ._mock_async import AsyncMockMixin
from ._mock_call import DEFAULT, DELETED, _Call, _CallList
from ._mock_magic import ASYNC_METHODS, CONFIGURED, PROXIES, SETTABLE, UNSUPPORTED, is_magic
from ._mock_signature import (is_callable, is_exception, is_names, iscoroutinefunction,
                              signature_of)


class InvalidSpecError(Exception):
    """A mock cannot be the spec of a mock."""
    __module__ = "unittest.mock"


class SpecState:
    """An attribute of an autospecced mock that nobody has asked for yet."""

    def __init__(self, spec, spec_set, parent, name):
        self.spec = spec
        self.spec_set = spec_set
        self.parent = parent
        self.name = name

    def make(self):
        from ._mock_spec import create_autospec
        return create_autospec(self.spec, self.spec_set, _parent=self.parent, _name=self.name)


def is_mock(value):
    # not isinstance: a mock's __class__ may be that of its spec
    return issubclass(type(value), NonCallableMock)


def is_async_object(value):
    if is_mock(value) and not isinstance(value, AsyncMock):
        return False
    if hasattr(value, "__func__"):
        value = getattr(value, "__func__")
    return iscoroutinefunction(value) or inspect.isawaitable(value)


def _adopt(parent, value, name, new_name):
    """Makes a mock without name and parent the child of another; tells whether it did."""
    value = extract_mock(value)
    if not is_mock(value):
        return False
    if (value._mock_name or value._mock_new_name or value._mock_parent is not None
            or value._mock_new_parent is not None):
        return False
    step = parent
    while step is not None:  # its own grandmother?
        if step is value:
            return False
        step = step._mock_new_parent
    if new_name:
        value._mock_new_parent = parent
        value._mock_new_name = new_name
    if name:
        value._mock_parent = parent
        value._mock_name = name
    return True


def _as_effect(value):
    if value is None or is_exception(value) or is_callable(value):
        return value
    try:
        return iter(value)
    except TypeError:
        return value  # refused when it is to be gone through


def _bound(mock, function):
    """What a special method that is a function gives as an attribute."""
    return lambda *args, **kwargs: function(mock, *args, **kwargs)


def _special(name, function):
    def method(self, /, *args, **kwargs):
        return function(self, *args, **kwargs)
    method.__name__ = name
    return method


_TYPOS = ("assert", "assret", "asert", "aseert", "assrt")


class NonCallableMock(Base):
    """A mock that cannot be called."""
    __module__ = "unittest.mock"

    _proxies = {}  # the special methods a mock's class begins with

    def __new__(cls, /, *args, **kw):
        spec = kw.get("spec_set", args[0] if args else kw.get("spec"))
        bases = (cls,)
        if spec is not None and not issubclass(cls, AsyncMockMixin) and is_async_object(spec):
            bases = (AsyncMockMixin, cls)
        names = {"__doc__": cls.__doc__, "__module__": "unittest.mock", **cls._proxies}
        return object.__new__(type(cls.__name__, bases, names))

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, parent=None,
                 _new_name="", _new_parent=None, _spec_as_instance=False, _eat_self=None,
                 unsafe=False, **kwargs):
        state = self.__dict__
        state["_mock_parent"] = parent
        state["_mock_name"] = name
        state["_mock_new_name"] = _new_name
        state["_mock_new_parent"] = parent if _new_parent is None else _new_parent
        state["_mock_sealed"] = False
        if spec_set is not None:
            spec = spec_set
            spec_set = True
        self._mock_add_spec(spec, spec_set, _spec_as_instance,
                            parent is not None if _eat_self is None else _eat_self)
        state["_mock_children"] = {}
        state["_mock_wraps"] = wraps
        state["_mock_delegate"] = None
        state["_mock_called"] = False
        state["_mock_call_args"] = None
        state["_mock_call_count"] = 0
        state["_mock_call_args_list"] = _CallList()
        state["_mock_mock_calls"] = _CallList()
        state["method_calls"] = _CallList()
        state["_mock_unsafe"] = unsafe
        if kwargs:
            self.configure_mock(**kwargs)

    def attach_mock(self, mock, attribute):
        """Makes a mock an attribute of this one, even if it has a name or a parent."""
        inner = extract_mock(mock)
        inner._mock_parent = None
        inner._mock_new_parent = None
        inner._mock_name = ""
        inner._mock_new_name = None
        setattr(self, attribute, mock)

    def mock_add_spec(self, spec, spec_set=False):
        """Only attributes of spec can be got from now on; with spec_set, set, too."""
        self._mock_add_spec(spec, spec_set)

    def _mock_add_spec(self, spec, spec_set, _spec_as_instance=False, _eat_self=False):
        if is_mock(spec):
            raise InvalidSpecError(f"Cannot spec a Mock object. [object={spec!r}]")
        spec_class = signature = None
        asyncs = []
        if spec is not None:
            names = dir(spec)
            asyncs = [name for name in names if iscoroutinefunction(getattr(spec, name, None))]
            if not is_names(spec):
                spec_class = spec if isinstance(spec, type) else type(spec)
                found = signature_of(spec, _spec_as_instance, _eat_self)
                signature = found and found[1]
                spec = names
        state = self.__dict__
        state["_spec_class"] = spec_class
        state["_spec_set"] = spec_set
        state["_spec_signature"] = signature
        state["_mock_methods"] = spec
        state["_spec_asyncs"] = asyncs

    __return_value_doc = "What a call of the mock gives."

    def __get_return_value(self):
        delegate = self._mock_delegate
        value = self._mock_return_value if delegate is None else delegate.return_value
        if value is DEFAULT:
            value = self._get_child_mock(_new_parent=self, _new_name="()")
            self.return_value = value
        return value

    def __set_return_value(self, value):
        if self._mock_delegate is None:
            self.__dict__["_mock_return_value"] = value
            _adopt(self, value, None, "()")
        else:
            self._mock_delegate.return_value = value

    return_value = property(__get_return_value, __set_return_value, doc=__return_value_doc)

    def __get_side_effect(self):
        delegate = self._mock_delegate
        if delegate is None:
            return self._mock_side_effect
        effect = _as_effect(delegate.side_effect)
        if effect is not delegate.side_effect:  # gone through once, not again at every call
            delegate.side_effect = effect
        return effect

    def __set_side_effect(self, value):
        value = _as_effect(value)
        if self._mock_delegate is None:
            self.__dict__["_mock_side_effect"] = value
        else:
            self._mock_delegate.side_effect = value

    side_effect = property(__get_side_effect, __set_side_effect)

    @property
    def __class__(self):
        return type(self) if self._spec_class is None else self._spec_class

    called = delegating("called")
    call_count = delegating("call_count")
    call_args = delegating("call_args")
    call_args_list = delegating("call_args_list")
    mock_calls = delegating("mock_calls")

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        """Forgets the calls of this mock and of all that came out of it."""
        visited = [] if visited is None else visited
        if id(self) in visited:
            return
        visited.append(id(self))
        self.called = False
        self.call_args = None
        self.call_count = 0
        self.mock_calls = _CallList()
        self.call_args_list = _CallList()
        self.method_calls = _CallList()
        if return_value:
            self._mock_return_value = DEFAULT
        if side_effect:
            self._mock_side_effect = None
        for child in self._mock_children.values():
            if not isinstance(child, SpecState) and child is not DELETED:
                child.reset_mock(visited, return_value=return_value, side_effect=side_effect)
        result = self._mock_return_value
        if is_mock(result) and result is not self:
            result.reset_mock(visited)

    def configure_mock(self, /, **kwargs):
        """Sets attributes, also of attributes: {"method.return_value": 3}."""
        for path, value in sorted(kwargs.items(), key=lambda item: item[0].count(".")):
            *steps, last = path.split(".")
            target = self
            for step in steps:
                target = getattr(target, step)
            setattr(target, last, value)

    def __getattr__(self, name):
        if name in ("_mock_methods", "_mock_unsafe"):
            raise AttributeError(name)
        methods = self._mock_methods
        if methods is not None:
            if name not in methods or name in SETTABLE:
                raise AttributeError(f"Mock object has no attribute {name!r}")
        elif is_magic(name):
            raise AttributeError(name)
        if not self._mock_unsafe and (not methods or name not in methods):
            if name.startswith(_TYPOS):
                raise AttributeError(f"{name!r} is not a valid assertion. Use a spec for the mock "
                                     f"if {name!r} is meant to be an attribute.")
        child = self._mock_children.get(name)
        if child is DELETED:
            raise AttributeError(name)
        if child is None:
            wraps = None if self._mock_wraps is None else getattr(self._mock_wraps, name)
            child = self._get_child_mock(parent=self, name=name, wraps=wraps, _new_name=name,
                                         _new_parent=self)
            self._mock_children[name] = child
        elif isinstance(child, SpecState):
            child = child.make()
            self._mock_children[name] = child
        return child

    def _extract_mock_name(self):
        """mock.method().other"""
        steps = []
        step = self
        while step._mock_new_parent is not None:
            name = step._mock_new_name
            steps.append(name if name == "()" else f".{name}")
            step = step._mock_new_parent
        steps.append(step._mock_name or "mock")
        return "".join(reversed(steps))

    def __repr__(self):
        name = self._extract_mock_name()
        named = "" if name in ("mock", "mock.") else f" name={name!r}"
        spec = ""
        if self._spec_class is not None:
            spec = f" spec{'_set' if self._spec_set else ''}={self._spec_class.__name__!r}"
        return f"<{type(self).__name__}{named}{spec} id={str(id(self))!r}>"

    def __dir__(self):
        if not sys.modules["unittest.mock"].FILTER_DIR:
            return object.__dir__(self)
        of_type = [name for name in dir(type(self)) if not name.startswith("_")]
        own = [name for name in self.__dict__ if not name.startswith("_") or is_magic(name)]
        children = [name for name, child in self._mock_children.items() if child is not DELETED]
        return sorted({*(self._mock_methods or ()), *of_type, *own, *children})

    def __setattr__(self, name, value):
        if name in OWN_NAMES:
            return object.__setattr__(self, name, value)
        if (self._spec_set and self._mock_methods is not None
                and name not in self._mock_methods and name not in self.__dict__):
            raise AttributeError(f"Mock object has no attribute '{name}'")
        if name in UNSUPPORTED:
            raise AttributeError(f"Attempting to set unsupported magic method {name!r}.")
        if name == "__class__":
            self._spec_class = value
            return None
        if name in SETTABLE:
            value = self._set_special(name, value)
        elif _adopt(self, value, name, name):
            self._mock_children[name] = value
        if self._mock_sealed and not hasattr(self, name):
            raise AttributeError(f"Cannot set {self._extract_mock_name()}.{name}")
        return object.__setattr__(self, name, value)

    def _set_special(self, name, value):
        """Sets a special method in the mock's class; gives what it is as an attribute."""
        if self._mock_methods is not None and name not in self._mock_methods:
            raise AttributeError(f"Mock object has no attribute '{name}'")
        if not is_mock(value):
            setattr(type(self), name, _special(name, value))
            return _bound(self, value)
        _adopt(self, value, None, name)  # without a name: no method call
        setattr(type(self), name, value)
        self._mock_children[name] = value
        return value

    def __delattr__(self, name):
        if name in SETTABLE and name in type(self).__dict__:
            delattr(type(self), name)
            if name not in self.__dict__:
                return
        if name in self.__dict__:
            object.__delattr__(self, name)
        elif self._mock_children.get(name) is DELETED:
            raise AttributeError(name)
        self._mock_children[name] = DELETED

    def _get_child_mock(self, /, **kwargs):
        """Makes a mock for an attribute or for what a call gives; to be overridden."""
        name = kwargs.get("_new_name")
        if name in self.__dict__["_spec_asyncs"]:
            return AsyncMock(**kwargs)
        if self._mock_sealed:
            step = f".{kwargs['name']}" if "name" in kwargs else "()"
            raise AttributeError(self._extract_mock_name() + step)
        return self._child_class(name)(**kwargs)

    def _child_class(self, name):
        own = type(self)
        if issubclass(own, MagicMock) and name in ASYNC_METHODS:
            return AsyncMock
        if issubclass(own, AsyncMockMixin):
            plain = (name in SETTABLE and name not in ASYNC_METHODS
                     or self._mock_methods and name in self._mock_methods)
            return MagicMock if plain else AsyncMock
        if issubclass(own, CallableMixin):
            return own.__mro__[1]
        return MagicMock if issubclass(own, NonCallableMagicMock) else Mock


class CallableMixin(Base):
    """Remembers calls, and gives return_value or what side_effect says."""
    __module__ = "unittest.mock"

    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None,
                 spec_set=None, parent=None, _new_name="", _new_parent=None, **kwargs):
        self.__dict__["_mock_return_value"] = return_value
        super().__init__(spec, wraps, name, spec_set, parent, _new_name, _new_parent, **kwargs)
        self.side_effect = side_effect

    def _mock_check_sig(self, /, *args, **kwargs):
        """Replaced in the class of a mock whose calls are checked."""

    def __call__(self, /, *args, **kwargs):
        self._mock_check_sig(*args, **kwargs)
        self._increment_mock_call(*args, **kwargs)
        return self._mock_call(*args, **kwargs)

    def _mock_call(self, /, *args, **kwargs):
        return self._execute_mock_call(*args, **kwargs)

    def _increment_mock_call(self, /, *args, **kwargs):
        self.called = True
        self.call_count += 1
        found = _Call((args, kwargs), two=True)
        self.call_args = found
        self.call_args_list.append(found)
        self.mock_calls.append(_Call(("", args, kwargs)))
        self._tell_ancestors(args, kwargs)

    def _tell_ancestors(self, args, kwargs):
        """Each remembers the call by the path that leads from it to this mock."""
        is_method = self._mock_parent is not None
        method_name = self._mock_name
        name = self._mock_new_name
        ancestor = self._mock_new_parent
        while ancestor is not None:
            if is_method:
                ancestor.method_calls.append(_Call((method_name, args, kwargs)))
                is_method = ancestor._mock_parent is not None
                if is_method:
                    method_name = f"{ancestor._mock_name}.{method_name}"
            ancestor.mock_calls.append(_Call((name, args, kwargs)))
            step = ancestor._mock_new_name
            if step:
                name = f"{step}{'' if name.startswith('()') else '.'}{name}"
            ancestor = ancestor._mock_new_parent

    def _execute_mock_call(self, /, *args, **kwargs):
        effect = self.side_effect
        if effect is not None:
            result = self._effect(effect, args, kwargs)
            if result is not DEFAULT:
                return result
        if self._mock_return_value is DEFAULT and self._mock_wraps is not None:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value

    def _effect(self, effect, args, kwargs):
        if is_exception(effect):
            raise effect
        if is_callable(effect):
            return effect(*args, **kwargs)
        result = next(effect)
        if is_exception(result):
            raise result
        return result


class Mock(CallableMixin, NonCallableMock):
    """An object that has every attribute and can be called, and remembers how it was used."""
    __module__ = "unittest.mock"


class MagicMixin(Base):
    """Has the special methods that its spec has; without a spec, all."""
    __module__ = "unittest.mock"

    _proxies = PROXIES

    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._mock_set_magics()

    def mock_add_spec(self, spec, spec_set=False):
        self._mock_add_spec(spec, spec_set)
        self._mock_set_magics()

    def _mock_set_magics(self):
        own = type(self)
        methods = self._mock_methods
        if methods is None:
            return
        for name in CONFIGURED.difference(methods):
            if name in own.__dict__:
                delattr(own, name)
        for name in CONFIGURED.intersection(methods):
            if name not in own.__dict__:
                setattr(own, name, PROXIES[name])


class NonCallableMagicMock(MagicMixin, NonCallableMock):
    """A MagicMock that cannot be called."""
    __module__ = "unittest.mock"


class MagicMock(MagicMixin, Mock):
    """A Mock with special methods."""
    __module__ = "unittest.mock"


class AsyncMagicMixin(MagicMixin):
    __module__ = "unittest.mock"


class AsyncMock(AsyncMockMixin, AsyncMagicMixin, Mock):
    """A mock whose calls are awaited."""
    __module__ = "unittest.mock"
