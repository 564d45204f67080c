"""A memoryview shares the bytes it shows: slices, writing, release, resizing refused, comparison, casts."""
data = bytearray(b"abcdefgh")
view = memoryview(data)
print(view, view[0], bytes(view[2:4]), view.tolist(), len(view), view.nbytes, view.readonly) if False else None
print(view[0], bytes(view[2:4]), view.tolist(), len(view), view.nbytes, view.readonly, view.format)
view[0] = 65
view[1:3] = b"XY"
data[7] = 90
print(data, view[-1], view.tobytes())
part = view[2:6]
part[::2] = b"12"
print(data, bytes(part[::-1]), part.strides, part[::-2].strides, part.contiguous, part[::2].contiguous)
for change in (lambda: data.append(1), lambda: data.extend(b"x"), lambda: data.pop(), lambda: data.clear(),
               lambda: data.__delitem__(0), lambda: data.insert(0, 1)):
    try:
        change()
    except BufferError as error:
        print(error)
part.release()
view.release()
data.append(33)
print(data)
for action in (lambda: view[0], lambda: len(view), lambda: view.tobytes()):
    try:
        action()
    except ValueError as error:
        print(error)
with memoryview(b"constant") as m:
    print(m.readonly, m == b"constant", m == bytearray(b"constant"), m == "constant", m[1:] == b"onstant")
    try:
        m[0] = 1
    except TypeError as error:
        print(error)
    print(hash(m) == hash(b"constant"), 99 in m, b"c" in list(m), m.obj)
w = memoryview(bytearray(4))
for bad in (lambda: w.__setitem__(0, 256), lambda: w.__setitem__(0, "a"), lambda: w.__setitem__(9, 1),
            lambda: w.__setitem__(slice(0, 2), b"abc"), lambda: w.__delitem__(0), lambda: memoryview("text"),
            lambda: memoryview(5), lambda: memoryview(), lambda: w["a"], lambda: hash(w), lambda: w + w):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
i = w.cast("I")
i[0] = 0x01020304
print(w.tolist(), i.tolist(), i.format, i.itemsize, i.shape, w.cast("B", [2, 2]).tolist())
print([hex(x) for x in memoryview(b"\x01\x02\x03\x04").cast("H")], memoryview(b"ab").hex(), memoryview(b"abc").hex(":"))
source = bytearray(range(10))
target = memoryview(bytearray(10))
target[3:6] = memoryview(source)[7:10]
print(bytes(target))
shifting = memoryview(source)
shifting[1:5] = shifting[0:4]
print(source)
print(sum(memoryview(b"\x01\x02")), max(memoryview(b"az")), sorted(memoryview(b"cab")), [*memoryview(b"hi")])
print(b"".join([memoryview(b"a"), bytearray(b"b")]), bytes(memoryview(b"xy")), bytearray(memoryview(b"z")),
      int.from_bytes(memoryview(b"\x01\x00"), "big"), b"abc".find(memoryview(b"c")))
