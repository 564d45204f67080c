"""Methods of int, conversions at the borders of machine words, and the limit on digits."""


def attempt(function, *arguments, **keywords):
    try:
        print(repr(function(*arguments, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


for n in (0, 1, -1, 255, 256, -256, 2 ** 31, -2 ** 31, 2 ** 63 - 1, 2 ** 63, -2 ** 63, 2 ** 100):
    print(n, n.bit_length(), n.bit_count(), ~n, -n, abs(n), n >> 3, n << 3, n & 0xFF, n | 1, n ^ -1)
    size = (n.bit_length() + 8) // 8
    for order in ("big", "little"):
        data = n.to_bytes(size, order, signed=True)
        assert int.from_bytes(data, order, signed=True) == n
        print(data.hex(), end=" ")
    print(n.as_integer_ratio(), n.real, n.imag, n.numerator, n.denominator, n.conjugate())
attempt((300).to_bytes, 1, "big")
attempt((-1).to_bytes, 1, "big")
attempt((1).to_bytes, -1, "big")
attempt((1).to_bytes, 2, "middle")
attempt((1).to_bytes)
attempt(int.from_bytes, [1, 2, 3], "big")
attempt(int.from_bytes, b"", "little")
attempt(int.from_bytes, "12", "big")
attempt(int.from_bytes, [256], "big")
for text in ("12", " 12 ", "1_000", "1__0", "_1", "1_", "", " ", "+5", "- 5", "-5", "0x10", "0b1", "1.5",
             "١٢", "9" * 20, "1e3", "\n7\t", "0_0", "00"):
    attempt(int, text)
for text, base in (("ff", 16), ("0xff", 16), ("0xff", 0), ("0b101", 0), ("0o17", 0), ("010", 0), ("0", 0),
                   ("z", 36), ("z", 35), ("1", 1), ("1", 37), ("12", 2), ("1_0", 2), ("0b2", 0)):
    attempt(int, text, base)
attempt(int, 5, 10)
attempt(int, "5", base=10)
attempt(int, base=10)
attempt(int, b"12")
attempt(int, bytearray(b"0f"), 16)
attempt(int, 2.9)
attempt(int, -2.9)
attempt(int, float("inf"))
attempt(int, float("nan"))
attempt(int, 1j)
attempt(int, None)
attempt(int, [])
attempt(str, 10 ** 4300)
attempt(int, "1" * 4301)
print(len(hex(10 ** 5000)), len(bin(2 ** 5000)), len(str(10 ** 4299)))
attempt(lambda: f"{10 ** 4300}")
attempt(lambda: "%d" % 10 ** 4300 if False else "%x" % 16 ** 10)
attempt(lambda: 1 << -1)
attempt(lambda: 1 >> 2 ** 70)
attempt(lambda: 0 << 2 ** 70)
attempt(lambda: 1 // 0)
attempt(lambda: 1 % 0)
attempt(lambda: 2 ** -1)
attempt(lambda: 0 ** -1)
attempt(pow, 3, -1, 7)
attempt(pow, 2, -1, 4)
attempt(pow, 2, 10, 0)
attempt(pow, 2, 10, -7)
attempt(divmod, -7, 2)
attempt(divmod, 7, -2)
attempt(divmod, 2 ** 70, -3)
attempt(round, 1250, -2)
attempt(round, -1350, -2)
attempt(round, 15, -1)
attempt(round, 25, -1)
attempt(round, 5, -3)
