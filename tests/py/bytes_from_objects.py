"""bytes() and bytearray() of objects: __bytes__ first, then __index__, buffers, iterables, text."""


def attempt(function, *arguments, **keywords):
    try:
        print(repr(function(*arguments, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


class Both:
    def __bytes__(self):
        return b"both"

    def __index__(self):
        return 3


class OnlyIndex:
    def __index__(self):
        return 3


class Refuses:
    __bytes__ = None

    def __index__(self):
        return 3


class Wrong:
    def __bytes__(self):
        return "text"


class Number(int):
    def __bytes__(self):
        return b"number"


class Failing:
    def __index__(self):
        raise ValueError("no number")


class Numbers:
    def __getitem__(self, index):
        if index > 2:
            raise IndexError
        return index * 2


for make in (bytes, bytearray):
    for thing in (Both(), OnlyIndex(), Refuses(), Wrong(), Number(2), Failing(), Numbers(), 3, True,
                  0, -1, 2 ** 70, 1.5, "text", None, [1, 2], [256], [-1], ["a"], (5,), range(3),
                  {1}, b"abc", bytearray(b"de"), memoryview(b"fg"), (n for n in (65, 66)), object()):
        attempt(make, thing)
    attempt(make)
    attempt(make, "é", "latin-1")
    attempt(make, "é", encoding="utf-8")
    attempt(make, "é", "ascii", "replace")
    attempt(make, "é", "ascii")
    attempt(make, b"x", "ascii")
    attempt(make, source=b"x")
    attempt(make, encoding="ascii")
    attempt(make, errors="strict")
    attempt(make, 1, 2)
    attempt(make, "a", "b", "c", "d")
print(b"\xb9\x01\xef".hex("\0"), b"\xb9\x01\xef".hex(":", 2), b"\xb9\x01\xef".hex(b"-", -2))
attempt(b"a".hex, "ab")
attempt(b"a".hex, "é")
attempt(b"a".hex, 5)
attempt(bytes.fromhex, "b9 01 EF")
attempt(bytes.fromhex, "b9 0 1")
attempt(bytes.fromhex, "xx")
attempt(bytes.fromhex, b"00")
