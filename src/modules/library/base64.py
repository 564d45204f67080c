"""Bytes as text of few letters."""

import binascii

__all__ = ['a85encode', 'a85decode', 'b85encode', 'b85decode', 'b32hexencode', 'b32hexdecode', 'encodebytes', 'decodebytes', 'b64encode', 'b64decode', 'b32encode', 'b32decode',
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


# --- base 32 with digits first ---

_HEX_DIGITS = b'0123456789ABCDEFGHIJKLMNOPQRSTUV'
_PLAIN_DIGITS = b'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
_TO_HEX = bytes.maketrans(_PLAIN_DIGITS, _HEX_DIGITS)
_FROM_HEX = bytes.maketrans(_HEX_DIGITS + _PLAIN_DIGITS[22:26], _PLAIN_DIGITS + b'????')


def b32hexencode(s):
    return b32encode(s).translate(_TO_HEX)


def b32hexdecode(s, casefold=False):
    s = _bytes_of_text(s)
    return b32decode((s.upper() if casefold else s).translate(_FROM_HEX))


# --- base 85: four bytes as five digits ---

_DIGITS_85 = (b'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
              b'!#$%&()*+-;<=>?@^_`{|}~')
_DIGITS_ASCII85 = bytes(range(33, 118))


def _to_85(data, digits, pad, folded):
    """folded: what stands for a group, by its value."""
    missing = -len(data) % 4
    data = data + b'\0' * missing
    groups = []
    for start in range(0, len(data), 4):
        value = int.from_bytes(data[start:start + 4], 'big')
        is_cut = missing and not pad and start + 4 == len(data)
        if value in folded and not is_cut:
            groups.append(folded[value])
            continue
        group = bytearray()
        for _ in range(5):
            value, digit = divmod(value, 85)
            group.insert(0, digits[digit])
        groups.append(bytes(group))
    if missing and not pad:
        groups[-1] = groups[-1][:-missing]
    return b''.join(groups)


def b85encode(b, pad=False):
    """Base 85 as git has it."""
    return _to_85(_plain_bytes(b), _DIGITS_85, pad, {})


def _plain_bytes(b):
    return b if isinstance(b, bytes) else memoryview(b).tobytes()


def b85decode(b):
    b = _bytes_of_text(b)
    missing = -len(b) % 5
    b = b + b'~' * missing
    out = bytearray()
    for start in range(0, len(b), 5):
        value = 0
        for place, digit in enumerate(b[start:start + 5]):
            found = _DIGITS_85.find(digit)
            if found < 0:
                raise ValueError(f'bad base85 character at position {start + place}') from None
            value = value * 85 + found
        if value >> 32:
            raise ValueError(f'base85 overflow in hunk starting at byte {start}')
        out += value.to_bytes(4, 'big')
    return bytes(out[:len(out) - missing])


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    """Ascii85."""
    folded = {0: b'z', 0x20202020: b'y'} if foldspaces else {0: b'z'}
    result = _to_85(_plain_bytes(b), _DIGITS_ASCII85, pad, folded)
    if adobe:
        result = b'<~' + result
    if wrapcol:
        width = max(2 if adobe else 1, wrapcol)
        lines = [result[start:start + width] for start in range(0, len(result), width)]
        if adobe and len(lines[-1]) + 2 > width:
            lines.append(b'')
        result = b'\n'.join(lines)
    return result + b'~>' if adobe else result


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b' \t\n\r\v'):
    b = _bytes_of_text(b)
    if adobe:
        if not b.endswith(b'~>'):
            raise ValueError("Ascii85 encoded byte sequences must end with b'~>'")
        b = b[2:-2] if b.startswith(b'<~') else b[:-2]
    out, group = bytearray(), []
    for digit in b + b'u' * 4:
        if 33 <= digit <= 117:
            group.append(digit - 33)
            if len(group) == 5:
                value = 0
                for each in group:
                    value = value * 85 + each
                if value >> 32:
                    raise ValueError('Ascii85 overflow') from None
                out += value.to_bytes(4, 'big')
                group.clear()
        elif digit == 122:
            if group:
                raise ValueError('z inside Ascii85 5-tuple')
            out += bytes(4)
        elif foldspaces and digit == 121:
            if group:
                raise ValueError('y inside Ascii85 5-tuple')
            out += b'    '
        elif digit not in ignorechars:
            raise ValueError(f'Non-Ascii85 digit found: {chr(digit)}')
    missing = 4 - len(group)
    return bytes(out[:-missing] if missing else out)
