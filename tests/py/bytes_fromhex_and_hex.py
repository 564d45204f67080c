# bytes.fromhex and hex: spaces, separators, groups from both ends, and what is refused.


def attempt(function, *arguments, **keywords):
    try:
        print(repr(function(*arguments, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


class Child(bytes):
    pass


class ChildArray(bytearray):
    pass


for text in ("", "00", "aAbB", " 0a ", "0a 0b", "0a  0b\t0c\n0d\r\v\f0e", "a", "abc", "0 a", "0g",
             "g0",
             "0x10", "a\xa0b", "\uff10\uff10", "12 3", "12 3 4", "12\x0034", "-1", "1a2B3c4D"):
    attempt(bytes.fromhex, text)
attempt(bytearray.fromhex, "01 fF")
attempt(bytearray.fromhex, "0")
attempt(bytearray.fromhex, "zz")
for wrong in (b"00", 5, None, ["00"]):
    attempt(bytes.fromhex, wrong)
    attempt(bytearray.fromhex, wrong)
attempt(bytes.fromhex)
attempt(bytes.fromhex, "00", "11")
attempt(bytes.fromhex, string="00")
print(type(Child.fromhex("61")).__name__, type(ChildArray.fromhex("62")).__name__,
      Child(b"").fromhex("63"))
data = bytes(range(0xf5, 0xff))
for arguments in ((), (":",), (" ", 2), (" ", -2), ("_", 3), ("_", -3), ("-", 4), ("-", -4), ("|",
        100),
                  ("|", -100), ("", ), ("::",), ("\xe9",), ("\u4e2d",), (b".",), (b"..",), (":",
                          0), (5,),
                  (None,), (":", "2"), (":", 2.0), (":", True), (b":", 3, 4),
                  ("\x7f", 5)):
    attempt(data.hex, *arguments)
attempt(data.hex, sep=".")
attempt(data.hex, sep=".", bytes_per_sep=3)
attempt(data.hex, bytes_per_sep=2)
attempt(data.hex, ".", per=2)
attempt(bytearray(data).hex, "-", -4)
attempt(memoryview(data).hex, "-", 4)
attempt(memoryview(data)[::2].hex)
attempt(memoryview(data)[::-3].hex, ":")
attempt(memoryview(data[:8]).cast("H").hex, ":")
attempt(b"".hex)
attempt(b"a".hex, ":", 1)
print(all(bytes.fromhex(bytes([n, 255 - n]).hex(" ")) == bytes([n, 255 - n]) for n in range(256)))
