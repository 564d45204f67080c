"""Names for types that are no builtins, and tools for making classes."""

from _types import *


def _generator():
    yield


GeneratorType = type(_generator())


async def _coroutine():
    pass


_made = _coroutine()
CoroutineType = type(_made)
_made.close()


async def _async_generator():
    yield


AsyncGeneratorType = type(_async_generator())
del _generator, _coroutine, _async_generator, _made


def new_class(name, bases=(), kwds=None, exec_body=None):
    """Makes a class as the class statement does; exec_body fills its namespace."""
    resolved = resolve_bases(bases)
    meta, namespace, kwds = prepare_class(name, resolved, kwds)
    if exec_body is not None:
        exec_body(namespace)
    if resolved is not bases:
        namespace['__orig_bases__'] = bases
    return meta(name, resolved, namespace, **kwds)


def resolve_bases(bases):
    """The bases with those replaced that have __mro_entries__."""
    result = []
    changed = False
    for base in bases:
        entries = None if isinstance(base, type) else getattr(base, '__mro_entries__', None)
        if entries is None:
            result.append(base)
            continue
        changed = True
        replacement = entries(bases)
        if not isinstance(replacement, tuple):
            raise TypeError('__mro_entries__ must return a tuple')
        result.extend(replacement)
    return tuple(result) if changed else bases


def coroutine(func):
    """Makes a generator function, or one that returns generators, usable with await."""
    if not callable(func):
        raise TypeError('types.coroutine() expects a callable')
    code = func.__code__ if isinstance(func, FunctionType) else None
    if code is not None and code.co_flags & _CO_COROUTINES:
        return func
    if code is not None and code.co_flags & _CO_GENERATOR:
        func.__code__ = code.replace(co_flags=code.co_flags | _CO_ITERABLE_COROUTINE)
        return func
    from functools import wraps

    @wraps(func)
    def wrapped(*args, **kwargs):
        return _awaitable(func(*args, **kwargs))

    return wrapped


_CO_GENERATOR = 0x20
_CO_ITERABLE_COROUTINE = 0x100
_CO_COROUTINES = 0x180


def _awaitable(made):
    if isinstance(made, CoroutineType):
        return made
    if isinstance(made, GeneratorType) and made.gi_code.co_flags & _CO_ITERABLE_COROUTINE:
        return made
    from _collections_abc import Coroutine, Generator
    if isinstance(made, Generator) and not isinstance(made, Coroutine):
        return _GeneratorWrapper(made)
    return made


class _GeneratorWrapper:
    """What looks like a generator, with __await__ besides."""

    def __init__(self, generator):
        self._generator = generator
        self.__name__ = getattr(generator, '__name__', None)
        self.__qualname__ = getattr(generator, '__qualname__', None)

    def send(self, value):
        return self._generator.send(value)

    def throw(self, *args):
        return self._generator.throw(*args)

    def close(self):
        return self._generator.close()

    @property
    def gi_code(self):
        return self._generator.gi_code

    @property
    def gi_frame(self):
        return self._generator.gi_frame

    @property
    def gi_running(self):
        return self._generator.gi_running

    @property
    def gi_yieldfrom(self):
        return self._generator.gi_yieldfrom

    cr_code = gi_code
    cr_frame = gi_frame
    cr_running = gi_running
    cr_await = gi_yieldfrom

    def __next__(self):
        return next(self._generator)

    def __iter__(self):
        return self

    __await__ = __iter__


def prepare_class(name, bases=(), kwds=None):
    """Metaclass, namespace and the remaining keywords for a class statement."""
    kwds = dict(kwds or {})
    if 'metaclass' in kwds:
        meta = kwds.pop('metaclass')
    else:
        meta = type(bases[0]) if bases else type
    if isinstance(meta, type):
        meta = _most_derived(meta, bases)
    namespace = meta.__prepare__(name, bases, **kwds) if hasattr(meta, '__prepare__') else {}
    return meta, namespace, kwds


def _most_derived(meta, bases):
    for base in bases:
        other = type(base)
        if issubclass(other, meta):
            meta = other
        elif not issubclass(meta, other):
            raise TypeError('metaclass conflict: the metaclass of a derived class must be a '
                            '(non-strict) subclass of the metaclasses of all its bases')
    return meta


class DynamicClassAttribute:
    """A property for instances; asked of the class it goes to the metaclass's __getattr__."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget = fget
        self.fset = fset
        self.fdel = fdel
        self.__doc__ = doc or getattr(fget, '__doc__', None)
        self.overwrite_doc = doc is None
        self.__isabstractmethod__ = bool(getattr(fget, '__isabstractmethod__', False))

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.__isabstractmethod__:
                return self
            raise AttributeError()
        if self.fget is None:
            raise AttributeError('unreadable attribute')
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError("can't set attribute")
        self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError("can't delete attribute")
        self.fdel(instance)

    def _with(self, fget, fset, fdel, doc):
        result = type(self)(fget, fset, fdel, doc)
        result.overwrite_doc = self.overwrite_doc
        return result

    def getter(self, fget):
        doc = fget.__doc__ if self.overwrite_doc else None
        return self._with(fget, self.fset, self.fdel, doc or self.__doc__)

    def setter(self, fset):
        return self._with(self.fget, fset, self.fdel, self.__doc__)

    def deleter(self, fdel):
        return self._with(self.fget, self.fset, fdel, self.__doc__)


__all__ = [name for name in globals() if name[:1] != '_']
