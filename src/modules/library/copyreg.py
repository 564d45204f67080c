# In CPython written in C.
"""How objects are taken apart for copies and pickles, and made again."""

from types import MethodType, ModuleType

__all__ = ['pickle', 'constructor', 'add_extension', 'remove_extension',
           'clear_extension_cache']

dispatch_table = {}
_extension_registry = {}
_inverted_registry = {}
_extension_cache = {}


def pickle(ob_type, pickle_function, constructor_ob=None):
    """Makes pickle_function the one that takes objects of this type apart."""
    if not callable(pickle_function):
        raise TypeError('reduction functions must be callable')
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)


def constructor(object):
    if not callable(object):
        raise TypeError('constructors must be callable')


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


def _reconstructor(cls, base, state):
    if base is object:
        return object.__new__(cls)
    obj = base.__new__(cls, state)
    if base.__init__ is not object.__init__:
        base.__init__(obj, state)
    return obj


def _slotnames(cls):
    """Names of the class's own __slots__, those of its bases included, as attributes."""
    names = cls.__dict__.get('__slotnames__')
    if names is not None:
        return names
    names = []
    for base in cls.__mro__:
        slots = base.__dict__.get('__slots__', ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if name in ('__dict__', '__weakref__'):
                continue
            if name.startswith('__') and not name.endswith('__'):
                stripped = base.__name__.lstrip('_')
                name = f'_{stripped}{name}' if stripped else name
            names.append(name)
    try:
        cls.__slotnames__ = names
    except TypeError:
        pass
    return names


_POINTER = 8


def _has_hidden_state(cls, names):
    """Is there more in an object than its dict, weak references and slots?"""
    expected = object.__basicsize__ + _POINTER * len(names)
    expected += _POINTER * (cls.__dictoffset__ > 0) + _POINTER * (cls.__weakrefoffset__ > 0)
    return cls.__basicsize__ > expected


def _getstate(obj, required, is_bare):
    """The object's dict, or a pair of it and a dict of its slots; None if both are empty.
    An object without attributes (is_bare) is not asked for its dict: it would get one."""
    cls = type(obj)
    if required and cls.__itemsize__:
        raise TypeError(f'cannot pickle {_full_name(cls)!r} object')
    state = None if is_bare else getattr(obj, '__dict__', None) or None
    names = _slotnames(cls)
    if required and _has_hidden_state(cls, names):
        raise TypeError(f'cannot pickle {_full_name(cls)!r} object')
    slots = _slot_values(obj, names) if names else None
    return (state, slots) if slots else state


def _slot_values(obj, names):
    slots = {}
    for name in names:
        try:
            slots[name] = getattr(obj, name)
        except AttributeError:
            pass
    return slots


def _full_name(cls):
    built_in = not cls.__flags__ & 1 << 9
    return f'{cls.__module__}.{cls.__name__}' if built_in and cls.__module__ != 'builtins' \
        else cls.__name__


def _new_arguments(obj):
    """What the class says __new__ is to be called with, or None."""
    if hasattr(obj, '__getnewargs_ex__'):
        result = obj.__getnewargs_ex__()
        if not isinstance(result, tuple):
            raise TypeError('__getnewargs_ex__ should return a tuple, '
                            f'not {type(result).__name__!r}')
        if len(result) != 2:
            raise ValueError('__getnewargs_ex__ should return a tuple of length 2, '
                             f'not {len(result)}')
        return result
    if hasattr(obj, '__getnewargs__'):
        result = obj.__getnewargs__()
        if not isinstance(result, tuple):
            raise TypeError('__getnewargs__ should return a tuple, '
                            f'not {type(result).__name__!r}')
        return result, None
    return None


# --- objects of types written in C ---

def _reduce_builtin(function):
    owner = function.__self__
    if owner is None or isinstance(owner, ModuleType):
        return function.__name__
    return getattr, (owner, function.__name__)


def _reduce_ordered(mapping):
    return type(mapping), (), mapping.__getstate__(), None, iter(mapping.items())


def _reduce_default(mapping):
    factory = mapping.default_factory
    return (type(mapping), () if factory is None else (factory,), None, None,
            iter(mapping.items()))


def _reduce_deque(row):
    args = () if row.maxlen is None else ((), row.maxlen)
    return type(row), args, row.__getstate__(), iter(row)


def _reduce_bounds(obj):
    return type(obj), (obj.start, obj.stop, obj.step)


def _reduce_descriptor(descriptor):
    return getattr, (descriptor.__objclass__, descriptor.__name__)


_REDUCERS = {
    'builtins.builtin_function_or_method': _reduce_builtin,
    'builtins.method_descriptor': _reduce_descriptor,
    'builtins.wrapper_descriptor': _reduce_descriptor,
    'builtins.classmethod_descriptor': _reduce_descriptor,
    'builtins.ellipsis': lambda obj: 'Ellipsis',
    'builtins.NotImplementedType': lambda obj: 'NotImplemented',
    'builtins.range': _reduce_bounds,
    'builtins.slice': _reduce_bounds,
    'collections.OrderedDict': _reduce_ordered,
    'collections.defaultdict': _reduce_default,
    'collections.deque': _reduce_deque,
    'types.GenericAlias': lambda alias: (type(alias), (alias.__origin__, alias.__args__)),
}


def _reducer_of(cls):
    """The one for the built-in type that a class is or derives from, or None."""
    for base in cls.__mro__:
        if not base.__flags__ & 1 << 9:
            reducer = _REDUCERS.get(f'{base.__module__}.{base.__name__}')
            if reducer is not None:
                return reducer
    return None


_COLLECTIONS = set, frozenset, bytearray


def _reduce(obj, protocol, is_bare):
    """What object.__reduce_ex__ gives: how to make the object, from what, its state, and
    iterators over what a list or dict has in it."""
    reducer = _reducer_of(type(obj))
    if reducer is not None:
        return reducer(obj)
    cls = obj.__class__
    if isinstance(obj, _COLLECTIONS):
        return cls, ([*obj],), _getstate(obj, False, is_bare)
    if type(obj) is MethodType:
        return getattr, (obj.__self__, obj.__func__.__name__)
    if isinstance(obj, BaseException):
        return (cls, obj.args, obj.__dict__) if obj.__dict__ else (cls, obj.args)
    if protocol < 2:
        return _reduce_old(obj, cls)
    if type(obj) is memoryview:
        raise TypeError('cannot pickle memoryview objects')
    if not hasattr(type(obj), '__new__') or _is_bound_to_the_machine(obj):
        raise TypeError(f'cannot pickle {_full_name(type(obj))!r} object')
    given = _new_arguments(obj)
    is_list, is_dict = isinstance(obj, list), isinstance(obj, dict)
    get_state = type(obj).__getstate__
    if get_state is object.__getstate__:
        state = _getstate(obj, given is None and not (is_list or is_dict), is_bare)
    else:
        state = get_state(obj)
    if given is None:
        make, parts = __newobj__, (cls,)
    elif given[1]:
        make, parts = __newobj_ex__, (cls, *given)
    else:
        make, parts = __newobj__, (cls, *given[0])
    return (make, parts, state, iter(obj) if is_list else None,
            iter(obj.items()) if is_dict else None)


def _is_bound_to_the_machine(obj):
    """Generators, frames and the like: they have no __new__ of their own."""
    cls = type(obj)
    return not cls.__flags__ & 1 << 9 and '__new__' not in cls.__dict__ and all(
        '__new__' not in base.__dict__ for base in cls.__mro__[:-1]) and cls is not object


def _reduce_old(obj, cls):
    base = next((b for b in cls.__mro__ if not b.__flags__ & 1 << 9), object)
    if base is cls and cls is not object:
        raise TypeError(f'cannot pickle {cls.__name__!r} object')
    args = cls, base, None if base is object else base(obj)
    if getattr(obj, '__slots__', None) and type(obj).__getstate__ is object.__getstate__:
        raise TypeError('a class that defines __slots__ without defining __getstate__ '
                        'cannot be pickled')
    state = obj.__getstate__()
    return (_reconstructor, args, state) if state else (_reconstructor, args)


def add_extension(module, name, code):
    """Registers an extension code."""
    code = int(code)
    if not 1 <= code <= 0x7fffffff:
        raise ValueError('code out of range')
    key = module, name
    if _extension_registry.get(key) == code and _inverted_registry.get(code) == key:
        return
    if key in _extension_registry:
        raise ValueError(f'key {key} is already registered with code {_extension_registry[key]}')
    if code in _inverted_registry:
        raise ValueError(f'code {code} is already in use for key {_inverted_registry[code]}')
    _extension_registry[key] = code
    _inverted_registry[code] = key


def remove_extension(module, name, code):
    """Takes a registration back."""
    key = module, name
    if _extension_registry.get(key) != code or _inverted_registry.get(code) != key:
        raise ValueError(f'key {key} is not registered with code {code}')
    del _extension_registry[key], _inverted_registry[code]
    _extension_cache.pop(code, None)


def clear_extension_cache():
    _extension_cache.clear()


pickle(complex, lambda c: (complex, (c.real, c.imag)))
pickle(type(int | str), lambda u: (_union, u.__args__))


def _union(first, *others):
    for other in others:
        first |= other
    return first
