# In CPython written in C.
"""Objects as bytes and back."""

import io as _io

from _pickle_format import (DEFAULT_PROTOCOL, HIGHEST_PROTOCOL, OPCODES as _OPCODES,
                            PickleError, PicklingError, UnpicklingError)
from _pickle_read import Unpickler, source_of as _source_of
from _pickle_write import Pickler, whichmodule

__all__ = ['PickleError', 'PicklingError', 'UnpicklingError', 'Pickler', 'Unpickler', 'dump',
           'dumps', 'load', 'loads', *sorted(_OPCODES)]

format_version = '4.0'
compatible_formats = ['1.0', '1.1', '1.2', '1.3', '2.0', '3.0', '4.0', '5.0']

globals().update(_OPCODES)


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    """Writes an object to a file."""
    Pickler(file, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    """An object as bytes."""
    file = _io.BytesIO()
    Pickler(file, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)
    return file.getvalue()


def load(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
    """The object of the next pickle in a file."""
    return Unpickler(file, fix_imports=fix_imports, encoding=encoding, errors=errors,
                     buffers=buffers).load()


def loads(data, /, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
    """The object of a pickle in bytes."""
    if not isinstance(data, (bytes, bytearray, memoryview)):
        raise TypeError(f"a bytes-like object is required, not {type(data).__name__!r}")
    return Unpickler(_source_of(data), fix_imports=fix_imports, encoding=encoding, errors=errors,
                     buffers=buffers).load()
