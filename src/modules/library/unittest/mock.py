"""Stand-ins for objects under test, which remember how they were used.

Calls are in _mock_call, assertions in _mock_asserts, the mocks in _mock_core, what follows an
object's signatures in _mock_signature and _mock_spec, replacing in _mock_patch.
"""

import io

from ._mock_call import ANY, DEFAULT, _ANY, _Call, _CallList, _Sentinel, _SentinelObject
from ._mock_call import call, sentinel
from ._mock_core import (AsyncMagicMixin, AsyncMock, AsyncMockMixin, Base, CallableMixin,
                         InvalidSpecError, MagicMixin, MagicMock, Mock, NonCallableMagicMock,
                         NonCallableMock, SpecState)
from ._mock_patch import _patch, _patch_dict, patch
from ._mock_spec import create_autospec

__all__ = ("Mock", "MagicMock", "patch", "sentinel", "DEFAULT", "ANY", "call", "create_autospec",
           "AsyncMock", "FILTER_DIR", "NonCallableMock", "NonCallableMagicMock", "mock_open",
           "PropertyMock", "seal")

FILTER_DIR = True  # dir() of a mock leaves out what is not for its user


class PropertyMock(Mock):
    """A mock to stand for a property: set in a class, it is called when the attribute is used."""

    def _get_child_mock(self, /, **kwargs):
        return MagicMock(**kwargs)

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, value):
        self(value)


def seal(mock):
    """From now on no new attributes come into being, nor in its children."""
    mock._mock_sealed = True
    for name in dir(mock):
        try:
            child = getattr(mock, name)
        except AttributeError:
            continue
        if not isinstance(child, NonCallableMock):
            continue
        if isinstance(child._mock_children.get(name), SpecState):
            continue
        if child._mock_new_parent is mock:
            seal(child)


class _OpenedData:
    """What the handle of a mock_open reads."""

    def __init__(self, handle, data):
        self.handle = handle
        self.data = data
        self.lines = None
        self.rewind()

    def rewind(self):
        """Every open() begins at the start, unless readline() was told something else."""
        self.stream = io.BytesIO(self.data) if isinstance(self.data, bytes) else (
            io.StringIO(self.data))
        if self.lines is None or self.handle.readline.side_effect == self.lines:
            self.lines = self._each_line()
            self.handle.readline.side_effect = self.lines

    def _told(self, method):
        return getattr(self.handle, method).return_value

    def read(self, *args, **kwargs):
        told = self._told("read")
        return self.stream.read(*args, **kwargs) if told is None else told

    def readlines(self, *args, **kwargs):
        told = self._told("readlines")
        return self.stream.readlines(*args, **kwargs) if told is None else told

    def _each_line(self):
        yield from self.iterate()
        while True:
            yield self.stream.readline()

    def iterate(self):
        told = self._told("readline")
        while told is not None:
            yield told
        yield from self.stream

    def next(self):
        told = self._told("readline")
        return next(self.stream) if told is None else told


def mock_open(mock=None, read_data=""):
    """A mock for open(), whose files give read_data."""
    if mock is None:
        mock = MagicMock(name="open", spec=dir(io.open))
    handle = MagicMock(spec=sorted({*dir(io.TextIOWrapper), *dir(io.BytesIO)}))
    handle.__enter__.return_value = handle
    for method in ("write", "read", "readline", "readlines"):
        getattr(handle, method).return_value = None
    opened = _OpenedData(handle, read_data)
    handle.read.side_effect = opened.read
    handle.readlines.side_effect = opened.readlines
    handle.__iter__.side_effect = opened.iterate
    handle.__next__.side_effect = opened.next

    def rewind(*args, **kwargs):
        opened.rewind()
        return DEFAULT
    mock.side_effect = rewind
    mock.return_value = handle
    return mock
