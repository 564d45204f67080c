# bytes.translate, maketrans, replace, strip: tables, deletions, which object comes back.


class Child(bytes):
    pass


def attempt(function, *arguments, **keywords):
    try:
        print(repr(function(*arguments, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


rot = bytes.maketrans(b"abcxyz", b"xyzabc")
data = b"a cab, xyz zebra"
print(len(rot), rot[96:101], rot == bytearray.maketrans(b"abcxyz", b"xyzabc"), type(rot).__name__)
for arguments in ((rot,), (None,), (None, b" "), (rot, b"a,"), (bytes(256),), (bytes(range(256)),),
                  (rot[:255],), (rot + b"x",), ("text",), (5,), (None, "x"), (None, 5), (), (rot,
                          b"", 3),
                  (memoryview(rot), bytearray(b"z")), (None, b""), (b"",)):
    attempt(data.translate, *arguments)
    attempt(bytearray(data).translate, *arguments)
attempt(data.translate, None, delete=b"ae")
attempt(data.translate, rot, delete=b"ae")
attempt(data.translate, table=rot)
attempt(data.translate, delete=b"a")
for arguments in ((b"ab", b"a"), (b"", b""), ("a", "b"), (b"a", "b"), (b"a",), (5, 5), (b"aa",
        b"xy"),
                  (bytearray(b"a"), memoryview(b"z"))):
    try:
        table = bytes.maketrans(*arguments)
        print(len(table), table[97:99])
    except Exception as error:
        print(type(error).__name__, error)
print(data.translate(None) is data, data.translate(None, b"") is data,
      data.translate(bytes(range(256))) is data)
print(data.replace(b"q", b"") is data, data.strip() is data, data.replace(b"a", b"a", 0) is data)
child = Child(data)
print(type(child.translate(None)).__name__, type(child.replace(b"q", b"")).__name__,
      type(child.strip()).__name__, type(child[:]).__name__, type(child + b"").__name__)
array = bytearray(data)
print(array.translate(None) is array, array.strip() is array, array.replace(b"q", b"") is array)
for arguments in ((b"a", b"AA"), (b"a", b"", 2), (b"", b"."), (b"", b".", 3), (b"z", b"y", -1),
                  (b"z", b"y", 0),
                  (b"cab", b"taxi"), (b"a", "b"), ("a", b"b"), (97, 98), (b"a",), (b"a", b"b", "1"),
                  (b"a", b"b", 1.0), (memoryview(b"x"), bytearray(b"yy"))):
    attempt(b"a cab zza".replace, *arguments)
for arguments in ((), (None,), (b" a",), (b"",), (bytearray(b"\n "),), (memoryview(b"ba "),), ("a",
        ), (32,), (b"a", 1)):
    for name in ("strip", "lstrip", "rstrip"):
        attempt(getattr(b" \t\n a b a \x0b\x0c\r ", name), *arguments)
for text in (b"prefix.body.suffix", bytearray(b"aaa")):
    for part in (b"prefix.", b".suffix", b"", b"a", b"aaaa", memoryview(b"aa"), "a", 97):
        attempt(text.removeprefix, part)
        attempt(text.removesuffix, part)
