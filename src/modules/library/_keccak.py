# In CPython written in C.
"""SHA-3 (FIPS 202): the sponge, and the hashes made of it."""

_ROUNDS = 24
_MASK = (1 << 64) - 1


def _constants():
    """What is mixed in in each round: the bits of a shift register."""
    register, made = 1, []
    for _ in range(_ROUNDS):
        constant = 0
        for power in range(7):
            constant |= (register & 1) << ((1 << power) - 1)
            register = register << 1 ^ (0x171 if register & 0x80 else 0)
        made.append(constant)
    return made


def _offsets():
    """How far each lane is turned, and where it goes."""
    x, y, made = 1, 0, []
    for step in range(_ROUNDS):
        made.append((x, y, (step + 1) * (step + 2) // 2 % 64))
        x, y = y, (2 * x + 3 * y) % 5
    return made


_CONSTANTS, _OFFSETS = _constants(), _offsets()


def _turned(lane, by):
    return (lane << by | lane >> (64 - by)) & _MASK if by else lane


def _permute(lanes):
    """Keccak-f[1600] on 25 lanes of 64 bits, lane (x, y) at x + 5 * y."""
    for constant in _CONSTANTS:
        columns = [lanes[x] ^ lanes[x + 5] ^ lanes[x + 10] ^ lanes[x + 15] ^ lanes[x + 20]
                   for x in range(5)]
        for x in range(5):
            mixed = columns[x - 1] ^ _turned(columns[(x + 1) % 5], 1)
            for y in range(0, 25, 5):
                lanes[x + y] ^= mixed
        moved = lanes[:]
        for x, y, by in _OFFSETS:
            moved[y + 5 * ((2 * x + 3 * y) % 5)] = _turned(lanes[x + 5 * y], by)
        for y in range(0, 25, 5):
            row = moved[y:y + 5]
            for x in range(5):
                lanes[x + y] = row[x] ^ (~row[(x + 1) % 5] & row[(x + 2) % 5])
        lanes[0] ^= constant


class _Sponge:
    """What takes data in, and gives as much as is wanted."""

    def __init__(self, data=b'', *, usedforsecurity=True):
        self._lanes = [0] * 25
        self._rest = b''
        self.update(data)

    def update(self, data, /):
        if isinstance(data, str):
            raise TypeError('Unicode-objects must be encoded before hashing')
        data = self._rest + bytes(memoryview(data))
        size = self.block_size
        whole = len(data) // size * size
        for start in range(0, whole, size):
            self._absorb(data[start:start + size])
        self._rest = data[whole:]

    def _absorb(self, block):
        for i in range(0, len(block), 8):
            self._lanes[i // 8] ^= int.from_bytes(block[i:i + 8], 'little')
        _permute(self._lanes)

    def copy(self):
        other = object.__new__(type(self))
        other._lanes, other._rest = self._lanes[:], self._rest
        return other

    def _squeeze(self, length):
        final = self.copy()
        block = bytearray(self._rest.ljust(self.block_size, b'\0'))
        block[len(self._rest)] ^= self._suffix
        block[-1] ^= 0x80
        final._absorb(block)
        out = b''
        while True:
            out += b''.join(lane.to_bytes(8, 'little')
                            for lane in final._lanes[:self.block_size // 8])
            if len(out) >= length:
                return out[:length]
            _permute(final._lanes)

    def __repr__(self):
        return f'<{self.name} _hashlib.HASH object @ {id(self):#x}>'


class _Hash(_Sponge):
    _suffix = 0x06

    def digest(self):
        return self._squeeze(self.digest_size)

    def hexdigest(self):
        return self.digest().hex()


class _Shake(_Sponge):
    _suffix = 0x1f
    digest_size = 0

    def digest(self, length):
        return self._squeeze(length)

    def hexdigest(self, length):
        return self.digest(length).hex()


def _kind(name, base, **facts):
    return type(name, (base,), {'name': name, '__module__': '_hashlib', **facts})


def _sized(bits):
    return _kind(f'sha3_{bits}', _Hash, digest_size=bits // 8, block_size=200 - bits // 4)


sha3_224, sha3_256, sha3_384, sha3_512 = map(_sized, (224, 256, 384, 512))
shake_128 = _kind('shake_128', _Shake, block_size=168)
shake_256 = _kind('shake_256', _Shake, block_size=136)
