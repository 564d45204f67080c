"""Streams: text and bytes in memory, and the classes that streams derive from. Files are
not part of boxarrow."""

import abc
import sys

import _io
from _io import BytesIO, StringIO, UnsupportedOperation

__all__ = ['BlockingIOError', 'open', 'IOBase', 'RawIOBase', 'BytesIO', 'StringIO',
           'BufferedIOBase', 'TextIOBase', 'TextIOWrapper', 'UnsupportedOperation', 'SEEK_SET',
           'SEEK_CUR', 'SEEK_END', 'DEFAULT_BUFFER_SIZE', 'text_encoding']

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 8192
BlockingIOError = BlockingIOError
open = open


class IOBase(_io._IOBase, metaclass=abc.ABCMeta):
    """Any stream."""


class RawIOBase(_io._RawIOBase, IOBase):
    """A stream of bytes without a buffer."""


class BufferedIOBase(_io._BufferedIOBase, IOBase):
    """A stream of bytes."""


class TextIOBase(_io._TextIOBase, IOBase):
    """A stream of text."""


BufferedIOBase.register(BytesIO)
TextIOBase.register(StringIO)
TextIOBase.register(type(sys.__stdout__))


def __getattr__(name):
    """The class that few scripts need is made when one asks for it."""
    if name != 'TextIOWrapper':
        raise AttributeError(f"module 'io' has no attribute {name!r}")
    from _text_io import TextIOWrapper
    TextIOWrapper.register(type(sys.__stdout__))
    globals()[name] = TextIOWrapper
    return TextIOWrapper


def text_encoding(encoding, stacklevel=2):
    """The encoding itself, 'locale' for None."""
    return 'locale' if encoding is None else encoding
