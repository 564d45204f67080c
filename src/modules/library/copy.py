"""Copies of objects: shallow (copy) and of all that they hold (deepcopy)."""

import types
from copyreg import dispatch_table
from _weakref import ReferenceType

__all__ = ['Error', 'copy', 'deepcopy']


class Error(Exception):
    pass


error = Error

_SAME = (type(None), int, float, bool, complex, str, tuple, bytes, frozenset, type, range, slice,
         property, type(Ellipsis), type(NotImplemented), types.FunctionType,
         types.BuiltinFunctionType, types.CodeType, ReferenceType)


_shallow = {cls: cls.copy for cls in (list, dict, set, bytearray)}


def copy(x):
    """A new object with the same contents; of what cannot change, the object itself."""
    cls = type(x)
    if cls in _SAME or issubclass(cls, type):
        return x
    copier = _shallow.get(cls)
    if copier is not None:
        return copier(x)
    method = getattr(cls, '__copy__', None)
    if method is not None:
        return method(x)
    parts = _take_apart(x, cls, cls)
    return x if isinstance(parts, str) else _put_together(x, None, *parts)


def _take_apart(x, cls, asked):
    """asked: the class, or x itself, which may have a method of its own."""
    reduce = dispatch_table.get(cls)
    if reduce is not None:
        return reduce(x)
    reduce = getattr(asked, '__reduce_ex__', None)
    if reduce is not None:
        return reduce(x, 4) if asked is cls else reduce(4)
    reduce = getattr(x, '__reduce__', None)
    if reduce is None:
        kind = 'shallow' if asked is cls else 'deep'
        raise Error(f'un({kind})copyable object of type {cls}')
    return reduce()


_NIL = []


def deepcopy(x, memo=None, _nil=_NIL):
    """A copy of the object and of all it holds; memo says what has been copied already."""
    if memo is None:
        memo = {}
    known = memo.get(id(x), _nil)
    if known is not _nil:
        return known
    cls = type(x)
    copier = _copiers.get(cls)
    if copier is not None:
        y = copier(x, memo)
    elif issubclass(cls, type):
        y = x
    else:
        method = getattr(x, '__deepcopy__', None)
        if method is not None:
            y = method(memo)
        else:
            parts = _take_apart(x, cls, x)
            y = x if isinstance(parts, str) else _put_together(x, memo, *parts)
    if y is not x:
        memo[id(x)] = y
        _keep_alive(x, memo)
    return y


def _keep_alive(x, memo):
    """What was copied must not die meanwhile: another object could get its id."""
    try:
        memo[id(memo)].append(x)
    except KeyError:
        memo[id(memo)] = [x]


def _same(x, memo):
    return x


def _copy_list(x, memo):
    y = []
    memo[id(x)] = y
    add = y.append
    for item in x:
        add(deepcopy(item, memo))
    return y


def _copy_tuple(x, memo):
    y = [deepcopy(item, memo) for item in x]
    try:
        return memo[id(x)]  # the tuple holds itself, through something
    except KeyError:
        pass
    for old, new in zip(x, y):
        if old is not new:
            return tuple(y)
    return x


def _copy_dict(x, memo):
    y = {}
    memo[id(x)] = y
    for key, value in x.items():
        y[deepcopy(key, memo)] = deepcopy(value, memo)
    return y


def _copy_method(x, memo):
    return type(x)(x.__func__, deepcopy(x.__self__, memo))


_copiers = dict.fromkeys(
    (type(None), type(Ellipsis), type(NotImplemented), int, float, bool, complex, bytes, str,
     types.CodeType, type, range, types.BuiltinFunctionType, types.FunctionType, property,
     ReferenceType), _same)
_copiers.update({list: _copy_list, tuple: _copy_tuple, dict: _copy_dict,
                 types.MethodType: _copy_method})


def _put_together(x, memo, make, args, state=None, items=None, pairs=None):
    """The object that the parts (of __reduce_ex__) describe; with a memo, of copied parts."""
    deep = memo is not None
    if deep and args:
        args = (deepcopy(arg, memo) for arg in args)
    y = make(*args)
    if deep:
        memo[id(x)] = y
    if state is not None:
        _set_state(y, deepcopy(state, memo) if deep else state)
    if items is not None:
        for item in items:
            y.append(deepcopy(item, memo) if deep else item)
    if pairs is not None:
        for key, value in pairs:
            if deep:
                key = deepcopy(key, memo)
                value = deepcopy(value, memo)
            y[key] = value
    return y


def _set_state(y, state):
    if hasattr(y, '__setstate__'):
        y.__setstate__(state)
        return
    slots = None
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    if state is not None:
        y.__dict__.update(state)
    if slots is not None:
        for name, value in slots.items():
            setattr(y, name, value)
