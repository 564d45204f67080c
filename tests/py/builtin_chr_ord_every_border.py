# chr and ord at the borders of planes and surrogates; what they refuse, and round trips.


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


class Text(str):
    pass


def attempt(function, *arguments, **keywords):
    try:
        print(function.__name__, ascii(function(*arguments, **keywords)))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


borders = (0, 1, 9, 10, 13, 31, 32, 39, 92, 126, 127, 128, 159, 160, 173, 255, 256, 0x378, 0x7ff,
           0x800, 0xd7ff, 0xd800, 0xdbff, 0xdc00, 0xdfff, 0xe000, 0xfeff, 0xfffd, 0xffff, 0x10000,
           0x1f600, 0xe0001, 0x10fffe, 0x10ffff)
for number in borders:
    character = chr(number)
    print(ascii(character), ord(character) == number, len(character), character.isprintable(),
          len(character.encode("utf-8", "surrogatepass")))
print(all(ord(chr(number)) == number for number in range(0, 0x110000, 1021)))
for wrong in (-1, 0x110000, 2 ** 31, -2 ** 31, 2 ** 63, 2 ** 100, 1.0, "a", None, b"a", 1j):
    attempt(chr, wrong)
for right in (True, False, Index(65), Index(0x1f600)):
    attempt(chr, right)
attempt(chr, Index(-1))
attempt(chr, Index("x"))
attempt(chr)
attempt(chr, 65, 66)
attempt(chr, i=65)
for right in ("a", b"a", bytearray(b"\xff"), b"\0", Text("t"), "\ud800", "\U0010ffff"):
    attempt(ord, right)
for wrong in ("", "ab", b"", b"ab", bytearray(), bytearray(b"abc"), 65, None, ["a"],
              memoryview(b"a"),
              Text(""), "\U0001f600\U0001f600", 2.5, Index(1)):
    attempt(ord, wrong)
attempt(ord)
attempt(ord, "a", "b")
attempt(ord, c="a")
print(chr(97) is chr(97), chr(255) is chr(255), chr(256) is chr(256), "".join(map(chr, range(65,
        71))))
