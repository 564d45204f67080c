"""What mocks are spoken of with: sentinels, ANY, and calls that compare by their arguments."""

import pprint


class _SentinelObject:
    """A unique object with a name."""
    __module__ = "unittest.mock"

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"sentinel.{self.name}"

    def __reduce__(self):
        return f"sentinel.{self.name}"


class _Sentinel:
    """Gives a unique object for every name."""
    __module__ = "unittest.mock"

    def __init__(self):
        self._sentinels = {}

    def __getattr__(self, name):
        if name == "__bases__":  # asked for by help()
            raise AttributeError
        if name not in self._sentinels:
            self._sentinels[name] = _SentinelObject(name)
        return self._sentinels[name]

    def __reduce__(self):
        return "sentinel"


sentinel = _Sentinel()
DEFAULT = sentinel.DEFAULT
DELETED = sentinel.DELETED


class _ANY:
    """Equal to everything."""
    __module__ = "unittest.mock"

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return "<ANY>"


ANY = _ANY()


def format_call(name, args, kwargs):
    shown = [repr(arg) for arg in args]
    shown += [f"{key}={value!r}" for key, value in kwargs.items()]
    return f"{name}({', '.join(shown)})"


def _parts_of_pair(first, second):
    if not isinstance(first, str):
        return "", first, second
    return (first, second, {}) if isinstance(second, tuple) else (first, (), second)


def _parts_of_one(value):
    if isinstance(value, str):
        return value, (), {}
    return ("", value, {}) if isinstance(value, tuple) else ("", (), value)


def _parts(value):
    """(name, args, kwargs) of a tuple that may leave any of them out; None of a longer one."""
    length = len(value)
    if length == 0:
        return "", (), {}
    if length == 1:
        return _parts_of_one(value[0])
    if length == 2:
        return _parts_of_pair(value[0], value[1])
    return value if length == 3 else None


class _Call(tuple):
    """(name, args, kwargs), or with two=True (args, kwargs), of one call.

    What stands for a path (call.a.b) rather than for a call has from_kall false.
    """
    __module__ = "unittest.mock"

    def __new__(cls, value=(), name="", parent=None, two=False, from_kall=True):
        called, args, kwargs = _parts(value) or ("", (), {})
        if two:
            return tuple.__new__(cls, (args, kwargs))
        if not called and len(value) < 3:
            called = name
        return tuple.__new__(cls, (called, args, kwargs))

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name = name
        self._mock_parent = parent
        self._mock_from_kall = from_kall

    def __eq__(self, other):
        try:
            parts = _parts(other) if isinstance(other, tuple) or len(other) < 4 else None
        except (TypeError, KeyError):
            return NotImplemented
        if parts is None:
            return False
        theirs = getattr(other, "_mock_parent", None) if isinstance(other, _Call) else None
        if self._mock_parent and theirs and self._mock_parent != theirs:
            return False
        name = "" if len(self) == 2 else self[0]
        if name and parts[0] != name:
            return False
        # the other's stand left: of two objects compared the expected one is asked first
        return (parts[1], parts[2]) == (self[-2], self[-1])

    __ne__ = object.__ne__

    def __call__(self, /, *args, **kwargs):
        if self._mock_name is None:
            return _Call(("", args, kwargs), name="()")
        return _Call((self._mock_name, args, kwargs), name=self._mock_name + "()", parent=self)

    def __getattribute__(self, name):
        if name in tuple.__dict__:  # a call's .index is a method of the mock's
            raise AttributeError
        return tuple.__getattribute__(self, name)

    def __getattr__(self, name):
        if self._mock_name is None:
            return _Call(name=name, from_kall=False)
        return _Call(name=f"{self._mock_name}.{name}", parent=self, from_kall=False)

    @property
    def args(self):
        return self[-2]

    @property
    def kwargs(self):
        return self[-1]

    def __repr__(self):
        if not self._mock_from_kall:
            path = self._mock_name or "call"
            return "call" + path if path.startswith("()") else path
        name = "" if len(self) == 2 else self[0]
        dot = "" if not name or name.startswith("()") else "."
        return format_call(f"call{dot}{name}", self[-2], self[-1])

    def call_list(self):
        """The calls this one is chained of."""
        calls = []
        step = self
        while step is not None:
            if step._mock_from_kall:
                calls.append(step)
            step = step._mock_parent
        return _CallList(reversed(calls))


call = _Call(from_kall=False)


class _CallList(list):
    """Calls; a list is in it if its calls stand there in a row."""
    __module__ = "unittest.mock"

    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        return any(self[start:start + len(value)] == value
                   for start in range(len(self) - len(value) + 1))

    def __repr__(self):
        return pprint.pformat(list(self))
