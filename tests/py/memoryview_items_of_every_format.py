# memoryview.cast: items of every native format, the limits of each, writing and reading back.


def attempt(function, *arguments):
    try:
        print(repr(function(*arguments)), end="; ")
    except Exception as error:
        print(type(error).__name__, error, end="; ")


raw = bytes(range(240, 256))
limits = {"b": 1, "B": 1, "h": 2, "H": 2, "i": 4, "I": 4, "l": 8, "L": 8, "q": 8, "Q": 8, "n": 8,
          "N": 8}
for code, size in limits.items():
    array = bytearray(raw)
    view = memoryview(array).cast(code)
    print(code, view.format, view.itemsize == size, len(view), view.shape, view.strides, view[0],
          view[-1])
    bits = 8 * size
    low, high = (-2 ** (bits - 1), 2 ** (bits - 1) - 1) if code.islower() else (0, 2 ** bits - 1)
    for value in (low, high, low - 1, high + 1, 1.0, "1", None, True):
        attempt(view.__setitem__, 0, value)
        attempt(view.__getitem__, 0)
    print()
for code in "fd":
    view = memoryview(bytearray(16)).cast(code)
    for value in (1.5, -0.0, 7, float("inf"), 1e300, "x", None, True, 2 ** 2000):
        attempt(view.__setitem__, 1, value)
        attempt(view.__getitem__, 1)
    print(view.tolist(), view.nbytes)
flags = memoryview(bytearray(b"\0\1\2\3")).cast("?")
print(flags.tolist(), flags[2])
for value in (True, 0, "text", [], None):
    attempt(flags.__setitem__, 0, value)
    attempt(flags.__getitem__, 0)
print()
letters = memoryview(bytearray(b"abcd")).cast("c")
for value in (b"z", b"zz", b"", 97, "z", bytearray(b"y"), None):
    attempt(letters.__setitem__, 0, value)
print(letters.tolist(), letters[1], bytes(letters))
pointers = memoryview(bytearray(8)).cast("P")
for value in (5, 2 ** 64 - 1, 2 ** 64, "p"):
    attempt(pointers.__setitem__, 0, value)
    attempt(pointers.__getitem__, 0)
print()
for code in ("@i", "=i", "<i", ">i", "!i", "ii", "2i", "s", "p", "x", "", "e", "@", "@@i", "I "):
    attempt(lambda: memoryview(raw).cast(code).format)
print()
for old, new in (("B", "i"), ("i", "B"), ("i", "h"), ("c", "i"), ("b", "q"), ("i", "i"), ("d",
        "c"), ("?", "B")):
    attempt(lambda: memoryview(raw).cast(old).cast(new).tolist())
print()
for size in (1, 3, 5, 7):
    attempt(lambda: memoryview(raw[:size]).cast("h").tolist())
print(memoryview(raw).cast("H") == memoryview(raw),
      memoryview(b"\1\0\2\0").cast("h") == memoryview(b"\1\2"))
print(memoryview(b"\0" * 8).cast("d") == memoryview(b"\0" * 4).cast("f"),
      memoryview(b"ab").cast("c") == b"ab")
