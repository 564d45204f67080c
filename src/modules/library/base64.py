"""Bytes as text of few letters."""

import binascii

__all__ = ['encodebytes', 'decodebytes', 'b64encode', 'b64decode', 'b32encode', 'b32decode',
           'b16encode', 'b16decode', 'standard_b64encode', 'standard_b64decode',
           'urlsafe_b64encode', 'urlsafe_b64decode']

_TO_URL = bytes.maketrans(b'+/', b'-_')
_FROM_URL = bytes.maketrans(b'-_', b'+/')
_LETTERS_32 = b'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'


def _bytes_of_text(s):
    if isinstance(s, bytes):
        return s
    if isinstance(s, str):
        try:
            return s.encode('ascii')
        except UnicodeEncodeError:
            raise ValueError('string argument should contain only ASCII characters') from None
    try:
        return bytes(memoryview(s))
    except (TypeError, NotImplementedError):
        raise TypeError('argument should be a bytes-like object or ASCII string, not '
                        f'{s.__class__.__name__!r}') from None


def b64encode(s, altchars=None):
    """As base 64; two other letters may stand for + and /."""
    text = binascii.b2a_base64(s, newline=False)
    if altchars is not None:
        assert len(altchars) == 2, repr(altchars)
        return text.translate(bytes.maketrans(b'+/', altchars))
    return text


def b64decode(s, altchars=None, validate=False):
    """Bytes of base 64; other letters are left out, or refused."""
    s = _bytes_of_text(s)
    if altchars is not None:
        altchars = _bytes_of_text(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b'+/'))
    return binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    """b64encode(s)"""
    return b64encode(s)


def standard_b64decode(s):
    """b64decode(s)"""
    return b64decode(s)


def urlsafe_b64encode(s):
    """With - and _ for + and /."""
    return b64encode(s).translate(_TO_URL)


def urlsafe_b64decode(s):
    """Bytes of that."""
    return b64decode(_bytes_of_text(s).translate(_FROM_URL))


def encodebytes(s):
    """As lines of base 64."""
    return b''.join(binascii.b2a_base64(s[i:i + 57]) for i in range(0, len(s), 57))


def decodebytes(s):
    """Bytes of such lines."""
    return binascii.a2b_base64(s)


def b32encode(s):
    """As base 32."""
    pieces = []
    for i in range(0, len(s), 5):
        part = s[i:i + 5]
        number = int.from_bytes(part.ljust(5, b'\0'), 'big')
        letters = bytes(_LETTERS_32[number >> shift & 31] for shift in range(35, -1, -5))
        used = (len(part) * 8 + 4) // 5
        pieces.append(letters[:used] + b'=' * (8 - used))
    return b''.join(pieces)


def b32decode(s, casefold=False, map01=None):
    """Bytes of base 32."""
    s = _bytes_of_text(s)
    if len(s) % 8:
        raise binascii.Error('Incorrect padding')
    if map01 is not None:
        map01 = _bytes_of_text(map01)
        assert len(map01) == 1, repr(map01)
        s = s.translate(bytes.maketrans(b'01', b'O' + map01))
    if casefold:
        s = s.upper()
    text = s.rstrip(b'=')
    padding = len(s) - len(text)
    values = {letter: value for value, letter in enumerate(_LETTERS_32)}
    result = []
    for i in range(0, len(text), 8):
        number = 0
        for letter in text[i:i + 8].ljust(8, b'A'):
            if letter not in values:
                raise binascii.Error('Non-base32 digit found') from None
            number = number << 5 | values[letter]
        result.append(number.to_bytes(5, 'big'))
    if padding not in (0, 1, 3, 4, 6):
        raise binascii.Error('Incorrect padding')
    if padding:
        result[-1] = result[-1][:(40 - 5 * padding) // 8]
    return b''.join(result)


def b16encode(s):
    """As hexadecimal digits."""
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    """Bytes of hexadecimal digits."""
    s = _bytes_of_text(s)
    if casefold:
        s = s.upper()
    if set(s) - set(b'0123456789ABCDEF'):
        raise binascii.Error('Non-base16 digit found')
    return binascii.unhexlify(s)
