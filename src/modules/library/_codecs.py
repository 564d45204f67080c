# In CPython written in C.
"""Encoding and decoding by a codec's name: those of str and bytes, and those from text to
text or bytes to bytes (rot13, hex, base64 ...), which only these functions reach."""

import binascii


def _to_hex(data):
    return binascii.hexlify(data)


def _to_base64(data):
    import base64
    return base64.encodebytes(data)


def _from_base64(data):
    import base64
    return base64.decodebytes(data)


_TURNED = {code: (code - first + 13) % 26 + first
           for first in (ord('a'), ord('A')) for code in range(first, first + 26)}


def _rot13(text, errors='strict'):
    return text.translate(_TURNED)


# By name: the codec's full name, how it encodes, how it decodes, what it works on.
_OTHER = {}
for _names, _encode, _decode, _kind in (
        (('rot13', 'rot_13'), _rot13, _rot13, str),
        (('hex', 'hex_codec'), _to_hex, binascii.unhexlify, bytes),
        (('base64', 'base_64', 'base64_codec'), _to_base64, _from_base64, bytes)):
    for _name in _names:
        _OTHER[_name] = _names[-1], _encode, _decode, _kind


def _normal(encoding):
    return encoding.lower().replace('-', '_').replace(' ', '_')


def _run(codec, step, verb, obj, encoding):
    try:
        return step(obj)
    except Exception as error:
        text = f"{verb} with {encoding!r} codec failed ({type(error).__name__}: {error})"
        try:
            wrapped = type(error)(text)
        except TypeError:
            raise error from None
        raise wrapped from error


def encode(obj, encoding='utf-8', errors='strict'):
    """What a codec makes of an object."""
    other = _OTHER.get(_normal(encoding))
    if other is not None:
        return _run(other, other[1], 'encoding', obj, encoding)
    if not isinstance(obj, str):
        name = f'{_normal(encoding)}_encode'
        raise TypeError(f'encoding with {encoding!r} codec failed (TypeError: {name}() argument 1 '
                        f'must be str, not {type(obj).__name__})')
    return obj.encode(encoding, errors)


def decode(obj, encoding='utf-8', errors='strict'):
    """What a codec makes an object of."""
    other = _OTHER.get(_normal(encoding))
    if other is not None:
        return _run(other, other[2], 'decoding', obj, encoding)
    if isinstance(obj, str):
        raise TypeError(f'decoding with {encoding!r} codec failed (TypeError: a bytes-like object '
                        "is required, not 'str')")
    return bytes(obj).decode(encoding, errors)


def known(encoding):
    """Is there such a codec; LookupError if not."""
    if _normal(encoding) in _OTHER:
        return _OTHER[_normal(encoding)][0]
    ''.encode(encoding)
    return None
