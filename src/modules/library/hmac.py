"""Messages signed with a key (RFC 2104)."""

import hashlib

__all__ = ['HMAC', 'compare_digest', 'digest', 'new']

_OUTER = bytes(byte ^ 0x5c for byte in range(256))
_INNER = bytes(byte ^ 0x36 for byte in range(256))


def compare_digest(a, b, /):
    """Are two digests equal, in a time that does not tell where they differ."""
    if isinstance(a, str) and isinstance(b, str):
        if not (a.isascii() and b.isascii()):
            raise TypeError('comparing strings with non-ASCII characters is not supported')
        a, b = a.encode(), b.encode()
    for text in a, b:
        if not isinstance(text, (bytes, bytearray, memoryview)):
            raise TypeError(f"a bytes-like object is required, not {type(text).__name__!r}")
    a, b = bytes(a), bytes(b)
    differing = len(a) ^ len(b)
    for x, y in zip(a, b):
        differing |= x ^ y
    return differing == 0


def _maker(digestmod):
    if callable(digestmod):
        return digestmod
    if isinstance(digestmod, str):
        return lambda data=b'': hashlib.new(digestmod, data)
    return lambda data=b'': digestmod.new(data)


class HMAC:
    """A signature under way."""

    blocksize = 64

    def __init__(self, key, msg=None, digestmod=''):
        if not isinstance(key, (bytes, bytearray)):
            raise TypeError(f'key: expected bytes or bytearray, but got {type(key).__name__!r}')
        if not digestmod:
            raise TypeError("Missing required parameter 'digestmod'.")
        make = _maker(digestmod)
        self._outer, self._inner = make(), make()
        self.digest_size = self._inner.digest_size
        self.block_size = getattr(self._inner, 'block_size', self.blocksize)
        if len(key) > self.block_size:
            key = make(key).digest()
        key = bytes(key).ljust(self.block_size, b'\0')
        self._outer.update(key.translate(_OUTER))
        self._inner.update(key.translate(_INNER))
        if msg is not None:
            self.update(msg)

    @property
    def name(self):
        return f'hmac-{self._inner.name}'

    def update(self, msg):
        """More of the message."""
        self._inner.update(msg)

    def copy(self):
        """Another one at the same point."""
        other = object.__new__(type(self))
        other.__dict__.update(self.__dict__)
        other._outer, other._inner = self._outer.copy(), self._inner.copy()
        return other

    def digest(self):
        """The signature of the message so far."""
        outer = self._outer.copy()
        outer.update(self._inner.digest())
        return outer.digest()

    def hexdigest(self):
        """The same as hexadecimal digits."""
        return self.digest().hex()


def new(key, msg=None, digestmod=''):
    """A signature of a message."""
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    """The signature's bytes."""
    return HMAC(key, msg, digest).digest()
