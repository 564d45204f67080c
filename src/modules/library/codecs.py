"""Codecs by name: text to bytes and back, and a few of other kinds."""

import _codecs
from _codecs import decode, encode

__all__ = ['encode', 'decode', 'lookup', 'getencoder', 'getdecoder', 'CodecInfo', 'BOM',
           'BOM_BE', 'BOM_LE', 'BOM32_BE', 'BOM32_LE', 'BOM64_BE', 'BOM64_LE', 'BOM_UTF8',
           'BOM_UTF16', 'BOM_UTF16_LE', 'BOM_UTF16_BE', 'BOM_UTF32', 'BOM_UTF32_LE',
           'BOM_UTF32_BE', 'iterencode', 'iterdecode']

BOM_UTF8 = b'\xef\xbb\xbf'
BOM_LE = BOM_UTF16_LE = BOM32_LE = b'\xff\xfe'
BOM_BE = BOM_UTF16_BE = BOM32_BE = b'\xfe\xff'
BOM_UTF32_LE = BOM64_LE = b'\xff\xfe\0\0'
BOM_UTF32_BE = BOM64_BE = b'\0\0\xfe\xff'
BOM = BOM_UTF16 = BOM_UTF16_LE
BOM_UTF32 = BOM_UTF32_LE

_FULL_NAMES = {'utf8': 'utf-8', 'u8': 'utf-8', 'utf_8': 'utf-8', 'ascii': 'ascii',
               'us_ascii': 'ascii', '646': 'ascii', 'latin1': 'iso8859-1',
               'latin_1': 'iso8859-1', 'iso_8859_1': 'iso8859-1', 'iso8859_1': 'iso8859-1',
               'l1': 'iso8859-1', 'rot_13': 'rot13', 'hex_codec': 'hex', 'base64_codec': 'base64'}


class CodecInfo(tuple):
    """A codec: its functions, and its name."""

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None,
                incrementalencoder=None, incrementaldecoder=None, name=None):
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name = name
        self.encode = encode
        self.decode = decode
        self.streamreader = streamreader
        self.streamwriter = streamwriter
        self.incrementalencoder = incrementalencoder
        self.incrementaldecoder = incrementaldecoder
        return self

    def __repr__(self):
        cls = type(self)
        return (f'<{cls.__module__}.{cls.__qualname__} object for encoding {self.name} '
                f'at {id(self):#x}>')


def lookup(encoding):
    """The codec of that name."""
    if not isinstance(encoding, str):
        shown = 'None' if encoding is None else type(encoding).__name__
        raise TypeError(f'lookup() argument must be str, not {shown}')
    name = _codecs.known(encoding) or _codecs._normal(encoding)

    def with_length(function):
        def run(obj, errors='strict'):
            return function(obj, encoding, errors), len(obj)
        return run

    return CodecInfo(with_length(encode), with_length(decode),
                     name=_FULL_NAMES.get(name, name.replace('_', '-')))


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


def iterencode(iterator, encoding, errors='strict', **kwargs):
    """Each text of an iterable as bytes."""
    for text in iterator:
        data = encode(text, encoding, errors)
        if data:
            yield data


def iterdecode(iterator, encoding, errors='strict', **kwargs):
    """The text of bytes that come in pieces."""
    data = b''.join(iterator)
    if data:
        yield decode(data, encoding, errors)
