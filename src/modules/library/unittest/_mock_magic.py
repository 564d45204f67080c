"""The special methods of mocks: which there are, what they give unless told otherwise."""

from ._mock_call import DEFAULT

_NUMERICS = ("add sub mul matmul truediv floordiv mod lshift rshift and xor or pow").split()
_UNARY = "abs neg pos invert complex int float index round trunc floor ceil bool next".split()
_OTHERS = ("lt gt le ge eq ne getitem setitem delitem len contains str sizeof enter exit divmod "
           "rdivmod iter hash fspath").split()
ASYNC_METHODS = frozenset({"__aenter__", "__aexit__", "__anext__"})


def _dunder(names, prefix=""):
    return [f"__{prefix}{name}__" for name in names]


# those a MagicMock has from the start
CONFIGURED = frozenset(_dunder(_NUMERICS) + _dunder(_NUMERICS, "i") + _dunder(_NUMERICS, "r")
                       + _dunder(_UNARY) + _dunder(_OTHERS)) | ASYNC_METHODS | {"__aiter__"}

# those that may be set
SETTABLE = CONFIGURED | frozenset(_dunder(
    "get set delete reversed missing reduce reduce_ex getinitargs getnewargs getstate setstate "
    "getformat repr dir subclasses format getnewargs_ex".split()))

UNSUPPORTED = frozenset(_dunder(
    "getattr setattr init new prepare instancecheck subclasscheck del".split()))

_RETURN_VALUES = {
    "__hash__": lambda mock: object.__hash__(mock), "__str__": lambda mock: object.__str__(mock),
    "__sizeof__": lambda mock: object.__sizeof__(mock),
    "__fspath__": lambda mock: f"{type(mock).__name__}/{mock._extract_mock_name()}/{id(mock)}",
    "__lt__": NotImplemented, "__gt__": NotImplemented, "__le__": NotImplemented,
    "__ge__": NotImplemented, "__int__": 1, "__contains__": False, "__len__": 0,
    "__exit__": False, "__complex__": 1j, "__float__": 1.0, "__bool__": True, "__index__": 1,
    "__aexit__": False,
}


def is_magic(name):
    return f"__{name[2:-2]}__" == name


class _AsyncIterator:
    """Gives the values of an iterator to an async for."""
    __module__ = "unittest.mock"

    def __init__(self, iterator):
        self.iterator = iterator

    async def __anext__(self):
        for value in self.iterator:
            return value
        raise StopAsyncIteration


def _get_eq(mock):
    def __eq__(other):
        told = mock.__eq__._mock_return_value
        if told is not DEFAULT:
            return told
        return True if mock is other else NotImplemented
    return __eq__


def _get_ne(mock):
    def __ne__(other):
        return DEFAULT if mock.__ne__._mock_return_value is not DEFAULT else (
            False if mock is other else NotImplemented)
    return __ne__


def _told(method):
    """What a method that gives an iterator was told to go through."""
    values = method._mock_return_value
    return iter([]) if values is DEFAULT else iter(values)


def _get_iter(mock):
    def __iter__():
        return _told(mock.__iter__)
    return __iter__


def _get_async_iter(mock):
    def __aiter__():
        return _AsyncIterator(_told(mock.__aiter__))
    return __aiter__


_SIDE_EFFECTS = {"__eq__": _get_eq, "__ne__": _get_ne, "__iter__": _get_iter,
                 "__aiter__": _get_async_iter}


def _set_default(mock, method, name):
    if name in _RETURN_VALUES:
        value = _RETURN_VALUES[name]
        method.return_value = value(mock) if callable(value) else value
    elif name in _SIDE_EFFECTS:
        method.side_effect = _SIDE_EFFECTS[name](mock)


class MagicProxy:
    """Stands for a special method in a mock's class until it is asked for; then a mock is made."""
    __module__ = "unittest.mock"

    def __init__(self, name):
        self.name = name

    def __get__(self, mock, owner=None):
        if mock is None:
            return self
        name = self.name
        method = mock._get_child_mock(name=name, _new_name=name, _new_parent=mock)
        setattr(mock, name, method)
        _set_default(mock, method, name)
        return method


PROXIES = {name: MagicProxy(name) for name in CONFIGURED}
