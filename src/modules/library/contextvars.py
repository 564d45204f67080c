# In CPython written in C.
"""Variables whose value belongs to a context."""

from collections.abc import Mapping as _Mapping

__all__ = ['Context', 'ContextVar', 'Token', 'copy_context']

_MISSING = object()


class _MissingType:
    def __repr__(self):
        return '<Token.MISSING>'


class Token:
    """What a set() changed, to change it back."""

    MISSING = _MissingType()

    def __init__(self, context, variable, old):
        self._context = context
        self._used = False
        self.var = variable
        self.old_value = Token.MISSING if old is _MISSING else old

    def __repr__(self):
        used = ' used' if self._used else ''
        return f'<Token{used} var={self.var!r} at {id(self):#x}>'


class Context(_Mapping):
    """The values of all variables at a time."""

    def __init__(self):
        self._values = {}
        self._previous = None
        self._is_entered = False

    def run(self, callable, /, *args, **kwargs):
        """Calls something in this context."""
        global _current
        if self._is_entered:
            raise RuntimeError(f'cannot enter context: {self!r} is already entered')
        previous, _current, self._is_entered = _current, self, True
        try:
            return callable(*args, **kwargs)
        finally:
            _current, self._is_entered = previous, False

    def copy(self):
        """Another context with the same values."""
        made = Context()
        made._values = dict(self._values)
        return made

    def _check(self, variable):
        if not isinstance(variable, ContextVar):
            raise TypeError(f'a ContextVar key was expected, got {variable!r}')

    def __getitem__(self, variable):
        self._check(variable)
        return self._values[variable]

    def __contains__(self, variable):
        self._check(variable)
        return variable in self._values

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def __repr__(self):
        return f'<_contextvars.Context object at {id(self):#x}>'


class ContextVar:
    """A variable of contexts."""

    __class_getitem__ = classmethod(__import__('types').GenericAlias)

    def __init__(self, name, *, default=_MISSING):
        if not isinstance(name, str):
            raise TypeError('context variable name must be a str')
        self._name = name
        self._default = default

    @property
    def name(self):
        return self._name

    def get(self, default=_MISSING, /):
        """Its value in the current context."""
        for value in _current._values.get(self, _MISSING), default, self._default:
            if value is not _MISSING:
                return value
        raise LookupError(self)

    def set(self, value, /):
        """Gives it a value in the current context."""
        token = Token(_current, self, _current._values.get(self, _MISSING))
        _current._values[self] = value
        return token

    def reset(self, token, /):
        """Undoes a set()."""
        if token._used:
            raise RuntimeError(f'{token!r} has already been used once')
        if token.var is not self:
            raise ValueError(f'{token!r} was created by a different ContextVar')
        if token._context is not _current:
            raise ValueError(f'{token!r} was created in a different Context')
        token._used = True
        if token.old_value is Token.MISSING:
            del _current._values[self]
        else:
            _current._values[self] = token.old_value

    def __repr__(self):
        default = '' if self._default is _MISSING else f' default={self._default!r}'
        return f'<ContextVar name={self._name!r}{default} at {id(self):#x}>'


def copy_context():
    """A copy of the current context."""
    return _current.copy()


_current = Context()
