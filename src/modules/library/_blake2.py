# In CPython written in C.
"""BLAKE2 (RFC 7693): a chain of compressed blocks, begun with what the parameters say."""

from operator import index as _index

from _static_name import name_type as _name_type

_IV = (0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1,
       0x510e527fade682d1, 0x9b05688c2b3e6c1f, 0x1f83d9abfb41bd6b, 0x5be0cd19137e2179)
# The order in which a round takes the words of the block.
_SIGMA = [[int(digit, 16) for digit in row] for row in (
    '0123456789abcdef', 'ea489fd61c02b753', 'b8c052fdae367194', '7931dcbe265a40f8',
    '905724afe1bc683d', '2c6a0b834d75fe19', 'c51fed4a0763928b', 'db7ec13950f4862a',
    '6fe9b308c2d714a5', 'a2847615fb9e3cd0')]
# The places that are mixed: columns, then diagonals.
_PLACES = ((0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15),
           (0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14))


def _bytes_of(data):
    if isinstance(data, str):
        raise TypeError('Strings must be encoded before hashing')
    try:
        return bytes(memoryview(data))
    except TypeError:
        raise TypeError('object supporting the buffer API required') from None


def _parameter(name, data, most):
    if not isinstance(data, bytes):
        data = bytes(memoryview(data))
    if len(data) > most:
        raise ValueError(f'maximum {name} length is {most} bytes')
    return data


def _within(name, number, low, high, unit=''):
    if not low <= _index(number) <= high:
        raise ValueError(f'{name} must be between {low} and {high}{unit}')
    return number


def _not_over(name, number, high):
    if number < 0:
        raise ValueError('value must be positive')
    if number > (1 << 64) - 1:
        raise OverflowError('int too big to convert' if high > 1 << 48 else
                            'Python int too large to convert to C unsigned long')
    if number > high:
        raise OverflowError(f'{name} is too large')
    return number


class _Blake2:
    __slots__ = ('_state', '_counted', '_rest', '_size', '_last_node')

    def __new__(cls, data=b'', /, *, digest_size=None, key=b'', salt=b'', person=b'', fanout=1,
                depth=1, leaf_size=0, node_offset=0, node_depth=0, inner_size=0, last_node=False,
                usedforsecurity=True):
        self = object.__new__(cls)
        most, half = cls.MAX_DIGEST_SIZE, cls.SALT_SIZE
        if digest_size is None:
            digest_size = most
        self._size = _within('digest_size', digest_size, 1, most, ' bytes')
        salt, person = _parameter('salt', salt, half), _parameter('person', person, half)
        start = [digest_size, 0, _within('fanout', fanout, 0, 255), _within('depth', depth, 1, 255)]
        leaf = _not_over('leaf_size', leaf_size, (1 << 32) - 1).to_bytes(4, 'little')
        offset = _not_over('node_offset', node_offset, (1 << 8 * cls._offset_bytes) - 1)
        _within('node_depth', node_depth, 0, 255)
        if not 0 <= inner_size <= most:
            raise ValueError(f'inner_size must be between 0 and is {most}')
        key = _parameter('key', key, most)
        start[1] = len(key)
        node = offset.to_bytes(cls._offset_bytes, 'little') + bytes([node_depth, inner_size])
        block = (bytes(start) + leaf + node).ljust(2 * half, b'\0')
        block += salt.ljust(half, b'\0') + person.ljust(half, b'\0')
        self._state = [a ^ b for a, b in zip(cls._iv, cls._words(block))]
        self._counted, self._last_node = 0, bool(last_node)
        self._rest = key.ljust(self.block_size, b'\0') if key else b''
        self.update(data)
        return self

    @classmethod
    def _words(cls, block):
        size = cls._bits // 8
        return [int.from_bytes(block[i:i + size], 'little') for i in range(0, len(block), size)]

    def update(self, data, /):
        """More bytes; the last block waits, as it is compressed in another way."""
        data, size = self._rest + _bytes_of(data), self.block_size
        while len(data) > size:
            self._counted += size
            self._state = self._compressed(data[:size], self._counted, False)
            data = data[size:]
        self._rest = data

    def _compressed(self, block, counted, last):
        bits, state = self._bits, self._state
        mask = (1 << bits) - 1
        words, work = self._words(block), state + list(self._iv)
        work[12] ^= counted & mask
        work[13] ^= counted >> bits
        if last:
            work[14] ^= mask
            work[15] ^= mask * self._last_node
        first, second, third, fourth = self._turns
        for turn in range(self._rounds):
            order = _SIGMA[turn % 10]
            for i, (a, b, c, d) in enumerate(_PLACES):
                for word, right, left in ((order[2 * i], first, second),
                                          (order[2 * i + 1], third, fourth)):
                    work[a] = (work[a] + work[b] + words[word]) & mask
                    mixed = work[d] ^ work[a]
                    work[d] = (mixed >> right | mixed << (bits - right)) & mask
                    work[c] = (work[c] + work[d]) & mask
                    mixed = work[b] ^ work[c]
                    work[b] = (mixed >> left | mixed << (bits - left)) & mask
        return [word ^ work[i] ^ work[i + 8] for i, word in enumerate(state)]

    def digest(self):
        """The digest as bytes."""
        block = self._rest.ljust(self.block_size, b'\0')
        words = self._compressed(block, self._counted + len(self._rest), True)
        return b''.join(word.to_bytes(self._bits // 8, 'little') for word in words)[:self._size]

    def hexdigest(self):
        """The digest as hexadecimal digits."""
        return self.digest().hex()

    def copy(self):
        """Another one that has been given the same bytes."""
        other = object.__new__(type(self))
        for name in _Blake2.__slots__:
            setattr(other, name, getattr(self, name))
        return other

    @property
    def digest_size(self):
        return self._size

    @property
    def name(self):
        return type(self).__name__

    def __repr__(self):
        return f'<_blake2.{self.name} object at {id(self):#x}>'


class blake2b(_Blake2):
    """Return a new BLAKE2b hash object."""

    __slots__ = ()
    MAX_DIGEST_SIZE = MAX_KEY_SIZE = 64
    SALT_SIZE = PERSON_SIZE = 16
    block_size = 128
    _bits, _rounds, _turns, _iv = 64, 12, (32, 24, 16, 63), _IV
    _offset_bytes = 8


class blake2s(_Blake2):
    """Return a new BLAKE2s hash object."""

    __slots__ = ()
    MAX_DIGEST_SIZE = MAX_KEY_SIZE = 32
    SALT_SIZE = PERSON_SIZE = 8
    block_size = 64
    _bits, _rounds, _turns, _iv = 32, 10, (16, 12, 8, 7), tuple(word >> 32 for word in _IV)
    _offset_bytes = 6


_name_type(blake2b)
_name_type(blake2s)
