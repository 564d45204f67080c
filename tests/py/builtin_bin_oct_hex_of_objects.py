# bin, oct, hex: of numbers of any size and sign, of objects with __index__, wrongly called.


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


class Whole(int):
    def __index__(self):
        return 99

    def __repr__(self):
        return "repr"


class Raising:
    def __index__(self):
        raise LookupError("no index here")


class OnlyInt:
    def __int__(self):
        return 5

    def __trunc__(self):
        return 5


def attempt(function, *arguments, **keywords):
    try:
        return repr(function(*arguments, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


numbers = [0, 1, -1, 2, 7, 8, -8, 15, 16, 255, -256, 1000, 2 ** 30 - 1, 2 ** 30, -2 ** 30,
           2 ** 31, 2 ** 60, 2 ** 64 - 1, -2 ** 64, 3 ** 50, True, False]
for number in numbers:
    print(number, bin(number), oct(number), hex(number))
    assert int(bin(number), 0) == int(oct(number), 0) == int(hex(number), 0) == number
for function in (bin, oct, hex):
    for thing in (Index(10), Index(-10), Whole(3), Index("1"), Index(2.0), Raising(),
                  OnlyInt(), 1.0, "1", None, 1j, b"\1", [1], int):
        print(function.__name__, attempt(function, thing))
    print(attempt(function), attempt(function, 1, 2), attempt(function, number=1))
long = 16 ** 2000 + 1
print(len(hex(long)), hex(long)[:6], hex(long)[-4:], len(bin(-long)), len(oct(long)))
print(f"{255:b} {255:o} {255:x} {255:X} {255:#b} {255:#o} {255:#x} {255:#X} {-255:#010x} {-1:b}")
print(format(10, "#_b"), format(2 ** 40, "_x"), format(2 ** 40, "#_b"), "%#x %#o %X" % (255, 8,
        171))
for text in ("0b", "0x", "0o", "0b12", "0xg", "0o8", "-0x1f", "+0b11", "0X_F", "0b_1", "0x1_",
             "0B1"):
    print(text, attempt(int, text, 0))
