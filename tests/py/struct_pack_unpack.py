# struct: values as bytes and back, in both byte orders, with and without alignment.
import struct
from struct import Struct, calcsize, iter_unpack, pack, pack_into, unpack, unpack_from
import sys

for order in "@=<>!":
    print(order, [(code, calcsize(order + code)) for code in "xbBcspbhHiIlLqQefd?"])
print(calcsize("bhiq"), calcsize("<bhiq"), calcsize("b0i"), calcsize("5x"), calcsize(""), calcsize(" 2i h "))

print(pack("<ihb", 1, -2, 3), pack(">ihb", 1, -2, 3), pack("bhi", 1, 2, 3))
print(pack("!I", 0xC0A80001).hex("."), unpack("!BBBB", pack("!I", 0xC0A80001)))
print(pack("3s", b"abcdef"), pack("5s", b"ab"), pack("4p", b"abcdef"), pack("2c", b"x", b"y"))
print(unpack("3s2sxc", b"abcdefg"), unpack("5p", b"\3abcd"), unpack("?", b"\2"), pack("??", [], 1))
print(unpack("<q", b"\xff" * 8), unpack("<Q", b"\xff" * 8), unpack(">H", b"\xff\xfe"))
print(pack(">d", 3.14), unpack(">d", pack(">d", 3.14)), unpack("<f", pack("<f", 0.1)))
print([pack("<e", x) for x in (0.0, -0.0, 1.0, 65504.0, 1e-8, 6e-8, 0.1, float("inf"))])
print([unpack("<e", bytes(pair)) for pair in ((0, 0x7C), (1, 0), (0, 0x80), (255, 3), (0x66, 0x2E))])
print(unpack("<e", b"\1\x7e"), unpack("<d", pack("<d", float("-inf"))))


class Index:
    def __index__(self):
        return 7


print(pack("<i", Index()), pack("<i", True), pack("<d", 2))

buffer = bytearray(12)
pack_into("<ih", buffer, 2, 258, 7)
print(buffer, unpack_from("<h", buffer, 6), unpack_from("<i", buffer, -10))
print(list(iter_unpack("<h", b"abcdef")), iter_unpack("<h", b"abcd").__length_hint__())

point = Struct("<2hI")
print(point.size, point.format, point.pack(1, 2, 3), point.unpack(bytes(range(8))))
print(point.unpack_from(b"..." + bytes(8), offset=3), list(point.iter_unpack(bytes(16))))
print(sys.getsizeof(Struct("i")), sys.getsizeof(Struct("iiiq3s")))

# A record format, as a program has it.
RECORD = Struct("!B8sHf")


def encode(kind, name, count, price):
    return RECORD.pack(kind, name.encode(), count, price)


def decode(data):
    kind, name, count, price = RECORD.unpack(data)
    return kind, name.rstrip(b"\0").decode(), count, round(price, 2)


whole = b"".join(encode(*row) for row in [(1, "apple", 3, 0.25), (2, "pear", 70, 1.5)])
print(len(whole), [decode(whole[i:i + RECORD.size]) for i in range(0, len(whole), RECORD.size)])
