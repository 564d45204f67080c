print(ord("a"), ord("A"), ord("0"), ord("é"), ord("€"), ord("😀"), ord("\n"), ord(b"a"))
print(chr(97), chr(65), chr(8364), chr(128512), repr(chr(0)), repr(chr(10)), repr(chr(0x10FFFF)), [chr(i) for i in range(97, 103)])
print("".join(chr(ord(c) + 1) for c in "HAL"), chr(ord("z") - 25), ord(chr(500)), bin(ord("a")), hex(ord("z")))
for action in (lambda: ord(""), lambda: ord("ab"), lambda: ord(5), lambda: chr("a"), lambda: chr(-1), lambda: chr(1114112), lambda: chr(1.5), lambda: ord(), lambda: chr(10 ** 20)):
    try:
        print(action())
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)
