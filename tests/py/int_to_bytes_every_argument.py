# int.to_bytes and from_bytes: every argument by place and by name, borders, sources, subclasses.


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


class Bytes:
    def __bytes__(self):
        return b"\x01\x02"


class Child(int):
    def __new__(cls, value=0):
        print("new", type(value).__name__, end="; ")
        return super().__new__(cls, value)


def attempt(function, *arguments, **keywords):
    try:
        print(repr(function(*arguments, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


for number in (0, 1, -1, 127, 128, 255, 256, -128, -129, 32767, 32768, -32768, -32769, 2 ** 64 - 1):
    for length in (0, 1, 2, 9):
        for signed in (False, True):
            try:
                print(number.to_bytes(length, "big", signed=signed).hex() or "empty", end=" ")
            except OverflowError as error:
                print(str(error).split()[-1], end=" ")
    print()
attempt((258).to_bytes, length=2, byteorder="little")
attempt((5).to_bytes)
attempt((5).to_bytes, 2)
attempt((5).to_bytes, byteorder="little")
attempt((-5).to_bytes, signed=True)
attempt((5).to_bytes, Index(3), "little")
attempt((5).to_bytes, 2, "big", signed=[])
attempt(True.to_bytes, 1, "big")
for wrong in ((-1,), (1.5,), ("1",), (None,), (1, "BIG"), (1, 5), (1, None), (1, "big", True), (1,
        b"big")):
    attempt((5).to_bytes, *wrong)
attempt((5).to_bytes, 2, order="big")
attempt((-1).to_bytes, 1)
attempt((256).to_bytes, 1)
attempt((128).to_bytes, 1, signed=True)
for source in (b"\x01\x02", bytearray(b"\xff\x00"), memoryview(b"\x80"), [1, 2], (255,), range(3),
               iter([7, 1]),
               Bytes(), b"", [], {1}, "12", 5, None, [256], [-1], ["a"], [1.0], Index(3)):
    attempt(int.from_bytes, source, "big")
    if not hasattr(source, "__next__"):
        attempt(int.from_bytes, source, byteorder="little", signed=True)
attempt(int.from_bytes)
attempt(int.from_bytes, b"\x01\x00")
attempt(int.from_bytes, bytes=b"\x01\x00", byteorder="little")
attempt(int.from_bytes, b"\x01", "middle")
attempt(int.from_bytes, b"\x01", 5)
attempt(int.from_bytes, b"\x01", "big", True)
attempt(lambda: type(Child.from_bytes(b"\x05")).__name__)
attempt(lambda: bool.from_bytes(b"\x00\x05"))
attempt(lambda: bool.from_bytes(b""))
print(all(int.from_bytes(n.to_bytes(9, order, signed=True), order, signed=True) == n
          for n in (0, -1, 2 ** 70, -2 ** 70, 255, -256) for order in ("big", "little")))
