print(5, -5, 0, 1_000, 0x1F, 0o17, 0b11)
print(int(), int(3.9), int(-3.9), int("42"), int("  -7 "), int("1_000"), int(True))
print(int("ff", 16), int("0xff", 16), int("0b101", 0), int("z", 36), int("-12", 8))
print(bin(10), oct(64), hex(255), bin(-5), hex(-255))
print((5).bit_length(), (255).bit_length(), (0).bit_length(), (7).bit_count(), (-8).bit_length())
print((5).real, (5).imag, (5).numerator, (5).denominator, (5).conjugate())
print((1024).to_bytes(2, "big"), int.from_bytes(b"\x04\x00", "big"), (5).as_integer_ratio())
print(5 .__add__(3), (5).__eq__(5), (5).__lt__("x"))
print(str(12), repr(12), f"{12}", int.__name__)
for text in ("", "1.5", "0x", "1__0", "_1", "12a", "  ", "0b2", "\u0665"):
    try:
        print(repr(text), int(text))
    except ValueError as error:
        print(error)
