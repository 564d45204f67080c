# What module struct refuses.
import struct
from struct import Struct, calcsize, iter_unpack, pack, pack_into, unpack, unpack_from

buffer = bytearray(8)
print(struct.error.__mro__, struct.error.__module__)
for call in (lambda: pack("z"), lambda: pack("3"), lambda: pack("i"), lambda: pack("ii", 1),
             lambda: pack("i", 1, 2), lambda: pack(), lambda: pack(5), lambda: pack("i\0", 1),
             lambda: calcsize("99999999999999999999i"), lambda: calcsize("<n"), lambda: calcsize(None),
             lambda: unpack("i", b"abc"), lambda: unpack("i", "abcd"), lambda: unpack("i"),
             lambda: unpack_from("i", b"abcdefgh", 5), lambda: unpack_from("i", b"abcdefgh", -2),
             lambda: unpack_from("i", b"abcdefgh", -20), lambda: unpack_from("i"),
             lambda: pack_into("i", buffer, 6, 7), lambda: pack_into("i", buffer, -2, 7),
             lambda: pack_into("i", buffer, -20, 7), lambda: pack_into("i", b"abcdef", 0, 1),
             lambda: pack_into("i", buffer), lambda: pack_into("i"), lambda: pack_into("i", buffer, 0),
             lambda: pack_into("i", buffer, "x", 1), lambda: iter_unpack("h", b"abcde"),
             lambda: iter_unpack("", b""), lambda: Struct(), lambda: Struct("z"),
             lambda: Struct("i").pack("x"), lambda: Struct("i").pack(), lambda: pack("d", "x"),
             lambda: pack("c", b"ab"), lambda: pack("s", "x"), lambda: pack("?", 1, 2)):
    try:
        print(call())
    except Exception as error:
        print(type(error).__module__, type(error).__name__, "-", error)

for code in "b", "B", "h", "<H", ">H", "i", "<I", "l", "<l", "L", "q", ">q", "Q", ">Q", "<f", "e":
    for value in 1.5, -1, 300, 70000, 2**31, 2**40, 2**64, -2**70, 1e39:
        try:
            pack(code, value)
        except Exception as error:
            print(code, value, type(error).__name__, "-", error)
