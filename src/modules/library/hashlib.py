# In CPython written in C.
"""Digests of bytes."""

import _digests
from _static_name import name_type as _name_type

__all__ = ('md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'blake2b', 'blake2s',
           'sha3_224', 'sha3_256', 'sha3_384', 'sha3_512', 'shake_128', 'shake_256', 'new',
           'algorithms_guaranteed', 'algorithms_available', 'pbkdf2_hmac', 'file_digest')

# Read when they are asked for: what each is, and the module that has it.
_LATER = {name: '_keccak' for name in ('sha3_224', 'sha3_256', 'sha3_384', 'sha3_512',
                                       'shake_128', 'shake_256')}
_LATER['blake2b'] = _LATER['blake2s'] = '_blake2'
_block_sizes = {'md5': 64, 'sha1': 64, 'sha224': 64, 'sha256': 64, 'sha384': 128, 'sha512': 128}
algorithms_guaranteed = algorithms_available = {*_block_sizes, *_LATER}


def _bytes_of(data):
    if isinstance(data, bytes):
        return data
    if isinstance(data, str):
        raise TypeError('Strings must be encoded before hashing')
    try:
        return bytes(memoryview(data))
    except (TypeError, NotImplementedError):
        raise TypeError('object supporting the buffer API required') from None


class HASH:
    """The digest of all bytes given so far."""

    __slots__ = ('name', '_data')
    __module__ = '_hashlib'

    def __init__(self, name, data):
        self.name = name
        self._data = _bytes_of(data)

    @property
    def digest_size(self):
        return len(self.digest())

    @property
    def block_size(self):
        return _block_sizes[self.name]

    def update(self, obj, /):
        """More bytes."""
        self._data += _bytes_of(obj)

    def digest(self):
        """The digest as bytes."""
        return getattr(_digests, self.name)(self._data)

    def hexdigest(self):
        """The digest as hexadecimal digits."""
        return self.digest().hex()

    def copy(self):
        """Another one that has been given the same bytes."""
        return HASH(self.name, self._data)

    def __repr__(self):
        return f'<{self.name} _hashlib.HASH object @ 0x{id(self):x}>'

    def __sizeof__(self):
        return 16


def _constructor(name):
    def construct(string=b'', *, usedforsecurity=True):
        return HASH(name, string)
    construct.__name__ = construct.__qualname__ = 'openssl_' + name
    return construct


md5, sha1, sha224, sha256, sha384, sha512 = map(_constructor, _block_sizes)


def __getattr__(name):
    if name not in _LATER:
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    return getattr(__import__(_LATER[name]), name)


def new(name, data=b'', **kwargs):
    """A digest by its name."""
    found = name.lower() if isinstance(name, str) else name
    if found in _LATER:
        return __getattr__(found)(data)
    if found not in _block_sizes:
        raise ValueError(f'unsupported hash type {name}')
    return HASH(found, data)


def file_digest(fileobj, digest, /, *, _bufsize=1 << 18):
    """The digest of all that a binary file holds."""
    made = new(digest) if isinstance(digest, str) else digest()
    if hasattr(fileobj, 'getbuffer'):
        made.update(fileobj.getbuffer())
        return made
    if not (hasattr(fileobj, 'readinto') and hasattr(fileobj, 'readable') and
            fileobj.readable()):
        raise ValueError(f'{fileobj!r} is not a file-like object in binary reading mode.')
    buffer = bytearray(_bufsize)
    while size := fileobj.readinto(buffer):
        made.update(memoryview(buffer)[:size])
    return made


def _mac(name, key, message):
    """HMAC."""
    digest, size = getattr(_digests, name), _block_sizes[name]
    key = (digest(key) if len(key) > size else key).ljust(size, b'\0')
    inner = bytes(byte ^ 0x36 for byte in key)
    outer = bytes(byte ^ 0x5c for byte in key)
    return digest(outer + digest(inner + message))


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    """A key of a password, by many rounds."""
    if hash_name not in _block_sizes:
        raise ValueError(f'unsupported hash type {hash_name}')
    length = len(getattr(_digests, hash_name)(b''))
    wanted = length if dklen is None else dklen
    if iterations < 1:
        raise ValueError('iteration value must be greater than 0.')
    if wanted < 1:
        raise ValueError('key length must be greater than 0.')
    result, block = b'', 0
    while len(result) < wanted:
        block += 1
        piece = _mac(hash_name, password, salt + block.to_bytes(4, 'big'))
        mixed = int.from_bytes(piece, 'big')
        for _ in range(iterations - 1):
            piece = _mac(hash_name, password, piece)
            mixed ^= int.from_bytes(piece, 'big')
        result += mixed.to_bytes(length, 'big')
    return result[:wanted]


_name_type(HASH)
