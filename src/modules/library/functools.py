"""Tools for functions: what makes a function of a function."""

from abc import get_cache_token
import sys
from types import GenericAlias, MappingProxyType, MethodType, UnionType

from _functools import cmp_to_key, partial, reduce, _lru_cache_wrapper
from _thread import RLock

__all__ = ['update_wrapper', 'wraps', 'WRAPPER_ASSIGNMENTS', 'WRAPPER_UPDATES',
           'total_ordering', 'cache', 'cmp_to_key', 'lru_cache', 'reduce', 'partial',
           'partialmethod', 'singledispatch', 'singledispatchmethod', 'cached_property']

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__')
WRAPPER_UPDATES = ('__dict__',)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Makes a wrapper look like what it wraps."""
    for name in assigned:
        try:
            setattr(wrapper, name, getattr(wrapped, name))
        except AttributeError:
            pass
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped  # last: it must not come from the update
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """update_wrapper as a decorator."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


# --- total_ordering: a method asks the one there is, whose answer is turned round or not,
# and perhaps whether the objects are equal. The same functions serve all classes.

def _gt_by_lt(self, other):
    answer = type(self).__lt__(self, other)
    return answer if answer is NotImplemented else not answer and self != other


def _le_by_lt(self, other):
    answer = type(self).__lt__(self, other)
    return answer if answer is NotImplemented else answer or self == other


def _ge_by_lt(self, other):
    answer = type(self).__lt__(self, other)
    return answer if answer is NotImplemented else not answer


def _ge_by_le(self, other):
    answer = type(self).__le__(self, other)
    return answer if answer is NotImplemented else not answer or self == other


def _lt_by_le(self, other):
    answer = type(self).__le__(self, other)
    return answer if answer is NotImplemented else answer and self != other


def _gt_by_le(self, other):
    answer = type(self).__le__(self, other)
    return answer if answer is NotImplemented else not answer


def _lt_by_gt(self, other):
    answer = type(self).__gt__(self, other)
    return answer if answer is NotImplemented else not answer and self != other


def _ge_by_gt(self, other):
    answer = type(self).__gt__(self, other)
    return answer if answer is NotImplemented else answer or self == other


def _le_by_gt(self, other):
    answer = type(self).__gt__(self, other)
    return answer if answer is NotImplemented else not answer


def _le_by_ge(self, other):
    answer = type(self).__ge__(self, other)
    return answer if answer is NotImplemented else not answer or self == other


def _gt_by_ge(self, other):
    answer = type(self).__ge__(self, other)
    return answer if answer is NotImplemented else answer and self != other


def _lt_by_ge(self, other):
    answer = type(self).__ge__(self, other)
    return answer if answer is NotImplemented else not answer


_orderings = {
    '__lt__': [('__gt__', _gt_by_lt), ('__le__', _le_by_lt), ('__ge__', _ge_by_lt)],
    '__le__': [('__ge__', _ge_by_le), ('__lt__', _lt_by_le), ('__gt__', _gt_by_le)],
    '__gt__': [('__lt__', _lt_by_gt), ('__ge__', _ge_by_gt), ('__le__', _le_by_gt)],
    '__ge__': [('__le__', _le_by_ge), ('__gt__', _gt_by_ge), ('__lt__', _lt_by_ge)],
}


def total_ordering(cls):
    """Fills in the order comparisons a class lacks from one that it has."""
    roots = {name for name in _orderings if getattr(cls, name) is not getattr(object, name)}
    if not roots:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    root = max(roots)  # __lt__ before __le__ before __gt__ before __ge__
    for name, method in _orderings[root]:
        if name not in roots:
            method.__name__ = name
            setattr(cls, name, method)
    return cls


# --- partialmethod

class partialmethod:
    """A method with some of its arguments."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        if isinstance(func, partialmethod):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __repr__(self):
        parts = [repr(self.func), *map(repr, self.args),
                 *(f'{name}={value!r}' for name, value in self.keywords.items())]
        return f'{type(self).__module__}.{type(self).__qualname__}({", ".join(parts)})'

    def _make_unbound_method(self):
        def _method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})
        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method._partialmethod = self
        return _method

    def __get__(self, obj, cls=None):
        get = getattr(self.func, '__get__', None)
        if get is not None:
            bound = get(obj, cls)
            if bound is not self.func:
                result = partial(bound, *self.args, **self.keywords)
                try:
                    result.__self__ = bound.__self__
                except AttributeError:
                    pass
                return result
        return self._make_unbound_method().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)

    __class_getitem__ = classmethod(GenericAlias)


# --- caches

class CacheInfo(tuple):
    """What a cache can tell about itself: a named tuple."""

    __slots__ = ()
    _fields = __match_args__ = ('hits', 'misses', 'maxsize', 'currsize')
    _field_defaults = {}

    def __new__(cls, hits, misses, maxsize, currsize):
        return tuple.__new__(cls, (hits, misses, maxsize, currsize))

    def __repr__(self):
        fields = ', '.join(f'{name}={value!r}' for name, value in zip(self._fields, self))
        return f'{type(self).__name__}({fields})'

    def _asdict(self):
        return dict(zip(self._fields, self))

    hits = property(lambda self: self[0])
    misses = property(lambda self: self[1])
    maxsize = property(lambda self: self[2])
    currsize = property(lambda self: self[3])


_CacheInfo = CacheInfo


def lru_cache(maxsize=128, typed=False):
    """Keeps a function's results: those used last, at most maxsize of them."""
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif callable(maxsize) and isinstance(typed, bool):
        function, maxsize = maxsize, 128
        return _cached(function, maxsize, typed)
    elif maxsize is not None:
        raise TypeError('Expected first argument to be an integer, a callable, or None')

    def decorating_function(user_function):
        return _cached(user_function, maxsize, typed)

    return decorating_function


def _cached(function, maxsize, typed):
    wrapper = _lru_cache_wrapper(function, maxsize, typed, _CacheInfo)
    wrapper.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
    return update_wrapper(wrapper, function)


def cache(user_function, /):
    """Keeps all of a function's results."""
    return lru_cache(maxsize=None)(user_function)


# --- singledispatch

def _abstract_bases(cls, mro, candidates):
    """The registered abstract classes that cls is one of without deriving from them, by
    the place in its mro behind which they belong."""
    behind = {}
    for candidate in candidates:
        if candidate in mro or not hasattr(candidate, '__mro__') or not issubclass(cls, candidate):
            continue
        if isinstance(candidate, GenericAlias):
            continue
        if any(candidate in other.__mro__ and candidate is not other and other not in mro
               and issubclass(cls, other) for other in candidates if hasattr(other, '__mro__')):
            continue
        place = max(i for i, base in enumerate(mro) if issubclass(base, candidate))
        behind.setdefault(place, []).append(candidate)
    return behind


def _compose_mro(cls, types):
    mro = list(cls.__mro__)
    behind = _abstract_bases(cls, mro, list(types))
    result = []
    for i, base in enumerate(mro):
        result.append(base)
        for candidate in behind.get(i, ()):
            result.extend(c for c in candidate.__mro__ if c not in mro and c not in result)
    return result


def _find_impl(cls, registry):
    match = None
    for base in _compose_mro(cls, registry):
        if match is not None:
            if (base in registry and base not in cls.__mro__ and match not in cls.__mro__
                    and not issubclass(match, base)):
                raise RuntimeError(f'Ambiguous dispatch: {match} or {base}')
            break
        if base in registry:
            match = base
    return registry.get(match)


def _is_union(cls):
    """int | str, or typing.Union[int, str]."""
    typing = sys.modules.get('typing')
    return isinstance(cls, UnionType) or (
        typing is not None and typing.get_origin(cls) is typing.Union)


def _is_dispatch_type(cls):
    return isinstance(cls, type) and not isinstance(cls, GenericAlias) or (
        _is_union(cls) and all(isinstance(arg, type) for arg in cls.__args__))


def _annotated_type(func):
    """The first parameter's name and annotation."""
    name, cls = next(iter(func.__annotations__.items()))
    if isinstance(cls, str):
        cls = eval(cls, func.__globals__)
    return name, cls


def singledispatch(func):
    """A function of several implementations, chosen by the type of the first argument."""
    registry = {}
    known = {}
    token = None

    def dispatch(cls):
        nonlocal token
        if token is not None and token != get_cache_token():
            known.clear()
            token = get_cache_token()
        if cls not in known:
            known[cls] = registry[cls] if cls in registry else _find_impl(cls, registry)
        return known[cls]

    def register(cls, func=None):
        nonlocal token
        if _is_dispatch_type(cls):
            if func is None:
                return lambda f: register(cls, f)
        else:
            if func is not None:
                raise TypeError('Invalid first argument to `register()`. '
                                f'{cls!r} is not a class or union type.')
            if not getattr(cls, '__annotations__', {}):
                raise TypeError(f'Invalid first argument to `register()`: {cls!r}. '
                                'Use either `@register(some_class)` or plain `@register` '
                                'on an annotated function.')
            func = cls
            argname, cls = _annotated_type(func)
            if not _is_dispatch_type(cls):
                if _is_union(cls):
                    raise TypeError(f'Invalid annotation for {argname!r}. '
                                    f'{cls!r} not all arguments are classes.')
                raise TypeError(f'Invalid annotation for {argname!r}. {cls!r} is not a class.')
        for one in cls.__args__ if _is_union(cls) else (cls,):
            registry[one] = func
            if token is None and hasattr(one, '__abstractmethods__'):
                token = get_cache_token()
        known.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f'{funcname} requires at least 1 positional argument')
        return dispatch(args[0].__class__)(*args, **kw)

    funcname = getattr(func, '__name__', 'singledispatch function')
    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = MappingProxyType(registry)
    wrapper._clear_cache = known.clear
    update_wrapper(wrapper, func)
    return wrapper


class singledispatchmethod:
    """singledispatch for methods: by the type of the first argument after self."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        def _method(*args, **kwargs):
            method = self.dispatcher.dispatch(args[0].__class__)
            return method.__get__(obj, cls)(*args, **kwargs)

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        update_wrapper(_method, self.func)
        return _method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)


# --- cached_property

_MISSING = object()


class cached_property:
    """A property that is computed once and then stands in the instance's dict."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.lock = RLock()

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError('Cannot assign the same cached_property to two different names '
                            f'({self.attrname!r} and {name!r}).')

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError(
                'Cannot use cached_property instance without calling __set_name__ on it.')
        try:
            known = instance.__dict__
        except AttributeError:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} "
                            f'instance to cache {self.attrname!r} property.') from None
        value = known.get(self.attrname, _MISSING)
        if value is _MISSING:
            value = self.func(instance)
            try:
                known[self.attrname] = value
            except TypeError:
                raise TypeError(f"The '__dict__' attribute on {type(instance).__name__!r} instance "
                                'does not support item assignment for caching '
                                f'{self.attrname!r} property.') from None
        return value

    __class_getitem__ = classmethod(GenericAlias)
