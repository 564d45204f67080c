# Bits: counting, sets in an int, Hamming code with a repaired error, checksums, shift registers, Gray, parity.
from functools import reduce
from operator import xor


class BitSet:
    def __init__(self, items=(), bits=0):
        self.bits = reduce(lambda bits, item: bits | 1 << item, items, bits)

    def __iter__(self):
        bits = self.bits
        while bits:
            low = bits & -bits
            yield low.bit_length() - 1
            bits ^= low

    def __and__(self, other):
        return BitSet(bits=self.bits & other.bits)

    def __sub__(self, other):
        return BitSet(bits=self.bits & ~other.bits)

    def __contains__(self, item):
        return bool(self.bits >> item & 1)

    def __len__(self):
        return self.bits.bit_count()

    def __repr__(self):
        return f"BitSet({[*self]})"


def hamming(data):
    places = [i for i in range(1, 12) if i & (i - 1)]
    word = {i: int(bit) for i, bit in zip(places, data, strict=True)}
    syndrome = reduce(xor, (i for i, bit in word.items() if bit), 0)
    return "".join(str(word.get(i, syndrome >> (i.bit_length() - 1) & 1)) for i in range(1, 12))


def repair(word):
    wrong = reduce(xor, (i for i, bit in enumerate(word, 1) if bit == "1"), 0)
    if wrong > len(word):
        raise ValueError(f"place {wrong} does not exist")
    bits = [str(int(bit) ^ (i == wrong)) for i, bit in enumerate(word, 1)]
    return "".join(bits[i - 1] for i in range(1, len(word) + 1) if i & (i - 1)), wrong


def crc(data, polynomial=0x07):
    value = 0
    for byte in data:
        value ^= byte
        for _ in range(8):
            value = (value << 1 ^ polynomial * (value >> 7)) & 0xFF
    return value


def luhn(digits):
    return sum(sum(divmod(int(d) * (1 + i % 2), 10)) for i, d in enumerate(reversed(digits))) % 10 == 0


def register(state, taps, width=4):
    while True:
        yield state & 1
        state = state >> 1 | (sum(state >> t for t in taps) & 1) << width - 1


def reversed_bits(n, width=8):
    return int(f"{n:0{width}b}"[::-1], 2)


a, b = BitSet([1, 5, 9, 64]), BitSet(range(0, 70, 5))
print(a, a & b, a - b, len(b), 64 in a, 63 in a, hex(a.bits), bool(BitSet()), list(zip(a, b)))
word = hamming("1011001")
print(word, repair(word))
for place in (1, 7, 11):
    damaged = word[:place - 1] + str(1 - int(word[place - 1])) + word[place:]
    print(damaged, repair(damaged))
print(hex(crc(b"123456789")), crc(b"hello" + bytes([crc(b"hello")])), luhn("4539578763621486"), luhn("79927398713"))
bits = register(0b1001, (0, 3))
stream = "".join(str(next(bits)) for _ in range(30))
print(stream, stream[:15] == stream[15:], stream[:15].count("1"))
print([reversed_bits(n) for n in (1, 3, 128, 170)], [n for n in range(1, 65) if n & (n - 1) == 0])
print(~5 & 0xFF, -5 >> 1, -5 & 3, 5 ^ -1, 1 << 70 >> 68, (-1).bit_length(), (-8).bit_count(), 6 ^ 3 | 8 & 12)
print(reduce(xor, [4, 7, 9, 4, 9]), bin(-10), f"{200:#010b}", int("-0b101", 0), (1000).to_bytes(2, "little"))
for wrong in (lambda: hamming("101"), lambda: 1 << -1, lambda: BitSet([-2]), lambda: repair("1" * 7 + "0001"),
              lambda: 1.5 | 1, lambda: luhn("12a")):
    try:
        print(wrong())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
