"""Patterns of bytes search everything that shows bytes."""
import array
import re

for text in (bytearray(b"banana"), memoryview(b"banana"), b"banana", array.array("b", b"banana"),
             memoryview(b"xbananax")[1:-1]):
    match = re.search(rb"n(a)", text)
    print(match, match.group(1), match.groups(), match[0], match.regs, match.lastindex)
    print(type(match.string), match.string is text, match.endpos)
    print(re.findall(rb"a.", text), re.split(rb"(n)", text), re.sub(rb"a", rb"[]", text))
    print(re.subn(rb"n", lambda match: match[0].upper(), text))
    print([match.span() for match in re.finditer(rb"a", text)], re.fullmatch(rb"[a-z]+", text))
    print(re.compile(rb"n").search(text, 3).span(), re.match(rb"a", text))
    try:
        re.search("n", text)
    except TypeError as error:
        print(error)

held = bytearray(b"banana")


def replace(match):
    try:
        held.append(5)
    except BufferError as error:
        print(error)
    return b"-"


print(re.sub(rb"a", replace, held))
held.append(33)
print(held)
match = re.search(rb"nana", held)
del held[3:]
print(match.group(), match.span())
held.clear()
print(match.group(), match)

print(re.sub(rb"a", bytearray(b"x"), b"ab"), re.sub(rb"a", memoryview(b"yy"), bytearray(b"ab")))
for replacement in bytearray(b"\\1"), 5, None, [1]:
    try:
        print(re.sub(rb"(a)", replacement, b"ab"))
    except TypeError as error:
        print(error)
for text in 5, None, ["a"], {}:
    try:
        re.search("a", text)
    except TypeError as error:
        print(error)
try:
    re.compile(bytearray(b"a"))
except TypeError as error:
    print(error)
released = memoryview(b"abc")
released.release()
for text in released, memoryview(b"abcdef")[::2]:
    try:
        re.search(rb"a", text)
    except TypeError as error:
        print(error)

# Flags are named in the order in which they are defined.
for flags in re.A | re.I, re.I | re.M | re.S | re.X | re.L | re.U | re.A, re.I | 512, re.NOFLAG:
    print(repr(flags), str(flags), f"{flags}", flags.name, list(flags), int(flags))
print(re.compile("x", re.I | re.M | re.S | re.X | re.A))
