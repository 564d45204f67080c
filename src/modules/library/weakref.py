"""References that do not keep their target alive, and containers made of them."""

import itertools
from collections.abc import Mapping, MutableMapping

from _weakref import (CallableProxyType, ProxyType, ReferenceType, _remove_dead_weakref,
                      getweakrefcount, getweakrefs, proxy, ref)
from _weakrefset import WeakSet

__all__ = ["ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType",
           "ProxyType", "CallableProxyType", "ProxyTypes", "WeakValueDictionary", "WeakSet",
           "WeakMethod", "finalize"]

ProxyTypes = (ProxyType, CallableProxyType)


class WeakMethod(ref):
    """A bound method as long as its instance and its function live."""

    __slots__ = "_func_ref", "_meth_type", "_alive", "__weakref__"

    def __new__(cls, meth, callback=None):
        try:
            instance, function = meth.__self__, meth.__func__
        except AttributeError:
            raise TypeError(f"argument should be a bound method, not {type(meth)}") from None

        def forget(dead):
            self = own_ref()
            if self._alive:
                self._alive = False
                if callback is not None:
                    callback(self)

        self = ref.__new__(cls, instance, forget)
        self._func_ref = ref(function, forget)
        self._meth_type = type(meth)
        self._alive = True
        own_ref = ref(self)
        return self

    def __call__(self):
        instance, function = super().__call__(), self._func_ref()
        if instance is None or function is None:
            return None
        return self._meth_type(function, instance)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if not self._alive or not other._alive:
            return self is other
        return ref.__eq__(self, other) and self._func_ref == other._func_ref

    def __ne__(self, other):
        equal = self.__eq__(other)
        return equal if equal is NotImplemented else not equal

    __hash__ = ref.__hash__


class KeyedRef(ref):
    """What a WeakValueDictionary holds: the value's reference knows its key."""

    __slots__ = ("key",)

    def __new__(cls, target, callback, key):
        self = ref.__new__(cls, target, callback)
        self.key = key
        return self

    def __init__(self, target, callback, key):
        super().__init__(target, callback)


class _WeakDictionary(MutableMapping):
    """What both kinds share: entries that die while somebody walks wait for the end."""

    def _start(self):
        self.data = {}
        self._dead = []
        self._walks = 0

    def _bury(self):
        while self._dead:
            self._forget(self._dead.pop())

    def _walk(self, entries):
        self._walks += 1
        try:
            yield from entries
        finally:
            self._walks -= 1
            if not self._walks:
                self._bury()

    def __len__(self):
        return len(self.data) - len(self._dead)

    def __repr__(self):
        return "<%s at %#x>" % (self.__class__.__name__, id(self))

    def keys(self):
        for key, _ in self._walk(self._living()):
            yield key

    __iter__ = keys

    def values(self):
        for _, value in self._walk(self._living()):
            yield value

    def items(self):
        yield from self._walk(self._living())

    def copy(self):
        result = self.__class__()
        for key, value in self.items():
            result[key] = value
        return result

    __copy__ = copy

    def update(self, other=None, /, **named):
        self._bury()
        if other is not None:
            for key, value in dict(other).items():
                self[key] = value
        for key, value in named.items():
            self[key] = value

    def __or__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        result = self.copy()
        result.update(other)
        return result

    def __ror__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        result = self.__class__()
        result.update(other)
        result.update(self)
        return result

    def __ior__(self, other):
        self.update(other)
        return self


class WeakValueDictionary(_WeakDictionary):
    """An entry goes when nothing else holds its value."""

    def __init__(self, other=(), /, **named):
        self._start()

        def forget(dead, owner=ref(self)):
            self = owner()
            if self is not None:
                if self._walks:
                    self._dead.append(dead.key)
                else:
                    _remove_dead_weakref(self.data, dead.key)

        self._remove = forget
        self.update(other, **named)

    def _forget(self, key):
        _remove_dead_weakref(self.data, key)

    def _living(self):
        for key, reference in self.data.items():
            value = reference()
            if value is not None:
                yield key, value

    def __getitem__(self, key):
        self._bury()
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self._bury()
        self.data[key] = KeyedRef(value, self._remove, key)

    def __delitem__(self, key):
        self._bury()
        del self.data[key]

    def __contains__(self, key):
        self._bury()
        reference = self.data.get(key)
        return reference is not None and reference() is not None

    def __deepcopy__(self, memo):
        from copy import deepcopy
        result = self.__class__()
        for key, value in self.items():
            result[deepcopy(key, memo)] = value
        return result

    def get(self, key, default=None):
        self._bury()
        reference = self.data.get(key)
        value = None if reference is None else reference()
        return default if value is None else value

    def itervaluerefs(self):
        yield from self._walk(self.data.values())

    def valuerefs(self):
        self._bury()
        return list(self.data.values())

    def popitem(self):
        self._bury()
        while True:
            key, reference = self.data.popitem()
            value = reference()
            if value is not None:
                return key, value

    def pop(self, key, *default):
        self._bury()
        reference = self.data.pop(key, None)
        value = None if reference is None else reference()
        if value is not None:
            return value
        if default:
            return default[0]
        raise KeyError(key)

    def setdefault(self, key, default=None):
        value = self.get(key)
        if value is not None:
            return value
        self[key] = default
        return default


class WeakKeyDictionary(_WeakDictionary):
    """An entry goes when nothing else holds its key."""

    def __init__(self, dict=None):
        self._start()

        def forget(dead, owner=ref(self)):
            self = owner()
            if self is not None:
                if self._walks:
                    self._dead.append(dead)
                else:
                    self._forget(dead)

        self._remove = forget
        if dict is not None:
            self.update(dict)

    def _forget(self, reference):
        self.data.pop(reference, None)

    def _living(self):
        for reference, value in self.data.items():
            key = reference()
            if key is not None:
                yield key, value

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key, self._remove)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __contains__(self, key):
        try:
            return ref(key) in self.data
        except TypeError:
            return False

    def __deepcopy__(self, memo):
        from copy import deepcopy
        result = self.__class__()
        for key, value in self.items():
            result[key] = deepcopy(value, memo)
        return result

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def keyrefs(self):
        return list(self.data)

    def popitem(self):
        self._bury()
        while True:
            reference, value = self.data.popitem()
            key = reference()
            if key is not None:
                return key, value

    def pop(self, key, *default):
        return self.data.pop(ref(key), *default)

    def setdefault(self, key, default=None):
        return self.data.setdefault(ref(key, self._remove), default)


class finalize:
    """Calls a function once, when its target dies or the script ends."""

    __slots__ = ()
    _registry = {}
    _index_iter = itertools.count()
    _is_registered = False

    class _Info:
        __slots__ = "weakref", "func", "args", "kwargs", "atexit", "index"

    def __init__(self, obj, func, /, *args, **kwargs):
        if not finalize._is_registered:
            import atexit
            atexit.register(finalize._run_all)
            finalize._is_registered = True
        info = finalize._Info()
        info.weakref = ref(obj, self)
        info.func, info.args, info.kwargs = func, args, kwargs or None
        info.atexit = True
        info.index = next(finalize._index_iter)
        finalize._registry[self] = info

    def __call__(self, _=None):
        info = finalize._registry.pop(self, None)
        if info is not None:
            return info.func(*info.args, **(info.kwargs or {}))

    def _target(self):
        info = finalize._registry.get(self)
        target = None if info is None else info.weakref()
        return (None, None) if target is None else (info, target)

    def detach(self):
        info, target = self._target()
        if info is not None and finalize._registry.pop(self, None):
            return target, info.func, info.args, info.kwargs or {}

    def peek(self):
        info, target = self._target()
        if info is not None:
            return target, info.func, info.args, info.kwargs or {}

    @property
    def alive(self):
        return self in finalize._registry

    @property
    def atexit(self):
        info = finalize._registry.get(self)
        return bool(info) and info.atexit

    @atexit.setter
    def atexit(self, value):
        info = finalize._registry.get(self)
        if info:
            info.atexit = bool(value)

    def __repr__(self):
        info, target = self._target()
        if info is None:
            return f"<{type(self).__name__} object at {id(self):#x}; dead>"
        return (f"<{type(self).__name__} object at {id(self):#x}; "
                f"for {type(target).__name__!r} at {id(target):#x}>")

    @classmethod
    def _run_all(cls):
        """Those that are left, the newest first."""
        while True:
            waiting = [(info.index, own) for own, info in cls._registry.items() if info.atexit]
            if not waiting:
                return
            max(waiting)[1]()
