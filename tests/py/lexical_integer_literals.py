# Integer literals: bases, underscores, letters that touch them, and what the tokenizer refuses.
def value_of(text):
    try:
        return repr(eval(text))
    except SyntaxError as error:
        return f"{error.msg}"


good = ["0", "00", "0_0", "000_000", "1_000_000", "0xFF", "0XfF", "0x_ff", "0b1010", "0B_1",
        "0o17", "0O_17",
        "0xdead_beef", "1_2_3", "0b1111_0000", "0x7fff_ffff_ffff_ffff_ffff"]
for text in good:
    print(text, "=", value_of(text))

bad = ["01", "007", "1__0", "1_", "0x", "0x_", "0xg", "0b2", "0b12", "0o8", "0o18", "0b", "0o",
       "0_7", "00_1",
       "1_a", "0x1__2", "0b1_", "12abc", "0xfgh", "1a", "09.5", "08", "0_9"]
for text in bad:
    print(text, "=", value_of(text))

print(-0, +0, - -3, ~-1, -2 ** 2, (-2) ** 2, 2 ** -1)
print(1 .real, 1. .real, (5).bit_length(), 5 .bit_length(), 0xF.bit_length())
print(0xffffffff + 1, 0b1 << 40, 0o777 & 0xF0)
print(123456789012345678901234567890 // 987654321, -7 // 2, -7 % 3)
print(hash(0xFF) == hash(255.0), type(0b1).__name__, 0x10 is 0o20)

for text in ["1.real", "1.__class__", "1..real", "1.5.real", "1_0.5_0", "1 .imag", "0x1.5",
             "0b1.0"]:
    print(text, "=", value_of(text))

for text in ["0x_f", "0o_7", "0b_1", "1_0", "_1", "1_", "1__0", " 12 ", "+ 1", "-1", "0b1"]:
    for base in (0, 10):
        try:
            print(repr(text), base, int(text, base))
        except ValueError as error:
            print(error)
