# In CPython written in C.
"""Bytes as text, and checksums."""


class Error(ValueError):
    pass


class Incomplete(Exception):
    pass


_LETTERS = b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
_VALUES = {letter: value for value, letter in enumerate(_LETTERS)}


def _bytes_like(data):
    if isinstance(data, bytes):
        return data
    try:
        return bytes(memoryview(data))
    except (TypeError, NotImplementedError):
        raise TypeError(
            f"a bytes-like object is required, not '{type(data).__name__}'") from None


def _ascii(data):
    if isinstance(data, str):
        if not data.isascii():
            raise ValueError('string argument should contain only ASCII characters')
        return data.encode('ascii')
    if isinstance(data, bytes):
        return data
    try:
        return bytes(memoryview(data))
    except (TypeError, NotImplementedError):
        raise TypeError('argument should be bytes, buffer or ASCII string, '
                        f"not '{type(data).__name__}'") from None


def hexlify(data, sep=None, bytes_per_sep=1):
    """Two hexadecimal digits for each byte."""
    data = _bytes_like(data)
    text = data.hex() if sep is None else data.hex(sep, bytes_per_sep)
    return text.encode('ascii')


def unhexlify(hexstr, /):
    """Bytes of hexadecimal digits."""
    text = _ascii(hexstr)
    if len(text) % 2:
        raise Error('Odd-length string')
    if set(text) - set(b'0123456789abcdefABCDEF'):
        raise Error('Non-hexadecimal digit found')
    return bytes.fromhex(text.decode('ascii'))


b2a_hex, a2b_hex = hexlify, unhexlify


def b2a_base64(data, /, *, newline=True):
    """Four letters for three bytes."""
    data = _bytes_like(data)
    letters = []
    for i in range(0, len(data), 3):
        part = data[i:i + 3]
        number = int.from_bytes(part.ljust(3, b'\0'), 'big')
        group = [_LETTERS[number >> shift & 63] for shift in (18, 12, 6, 0)]
        letters += group[:len(part) + 1] + [61] * (3 - len(part))
    return bytes(letters) + (b'\n' if newline else b'')


def a2b_base64(data, /, *, strict_mode=False):
    """Bytes of base 64."""
    text = _ascii(data)
    if strict_mode and text[:1] == b'=':
        raise Error('Leading padding not allowed')
    result, bits, place, padding = [], 0, 0, 0
    for i, letter in enumerate(text):
        if letter == 61:
            padding += 1
            if place >= 2 and place + padding >= 4:
                if strict_mode and i + 1 < len(text):
                    raise Error('Excess data after padding')
                return bytes(result)
            continue
        value = _VALUES.get(letter)
        if value is None:
            if strict_mode:
                raise Error('Only base64 data is allowed')
            continue
        if strict_mode and padding:
            raise Error('Discontinuous padding not allowed')
        padding = 0
        bits = bits << 6 | value
        place = (place + 1) % 4
        if place == 2:
            result.append(bits >> 4 & 255)
        elif place == 3:
            result.append(bits >> 2 & 255)
        elif place == 0:
            result.append(bits & 255)
            bits = 0
    if place == 1:
        count = len(result) // 3 * 4 + 1
        raise Error(f'Invalid base64-encoded string: number of data characters ({count}) cannot be '
                    '1 more than a multiple of 4')
    if place:
        raise Error('Incorrect padding')
    return bytes(result)


_crc_table = []


def crc32(data, crc=0, /):
    """The checksum of zip files."""
    data = _bytes_like(data)
    if not _crc_table:
        for value in range(256):
            for _ in range(8):
                value = value >> 1 ^ (0xedb88320 if value & 1 else 0)
            _crc_table.append(value)
    crc = ~crc & 0xffffffff
    for byte in data:
        crc = crc >> 8 ^ _crc_table[(crc ^ byte) & 255]
    return ~crc & 0xffffffff


def crc_hqx(data, crc, /):
    """The checksum of binhex files."""
    for byte in _bytes_like(data):
        crc ^= byte << 8
        for _ in range(8):
            crc = (crc << 1 ^ 0x1021 if crc & 0x8000 else crc << 1) & 0xffff
    return crc
