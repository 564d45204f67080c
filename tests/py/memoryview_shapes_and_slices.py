# memoryview: several dimensions by cast, what works on them, and slices of one with steps.


def attempt(function, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
        print("view" if isinstance(result, memoryview) else repr(result))
    except Exception as error:
        print(type(error).__name__, error)


array = bytearray(range(12))
view = memoryview(array)
table = view.cast("B", shape=[3, 4])
cube = view.cast("B", (2, 3, 2))
for each in (view, table, cube, view.cast("H", [2, 3]), view.cast("B", [12]), view.cast("B", [1,
        12])):
    print(each.ndim, each.shape, each.strides, each.suboffsets, each.nbytes, len(each),
          each.c_contiguous,
          each.f_contiguous, each.contiguous, each.tolist())
for key in ((0, 0), (2, 3), (-1, -1), (3, 0), (0, 4), 0, (0,), (0, 0, 0), slice(1), (slice(1), 0),
            (0, "a"),
            (), Ellipsis, (0, True), (0, None), (0, 1.0), "a"):
    attempt(table.__getitem__, key)
attempt(table.__setitem__, (1, 1), 99)
attempt(table.__setitem__, (1, 9), 99)
attempt(table.__setitem__, 0, 99)
attempt(table.__setitem__, slice(0, 1), b"abcd")
attempt(cube.__getitem__, (1, 2, 1))
attempt(iter, table)
attempt(list, table)
attempt(lambda: 5 in table)
attempt(lambda: table == view.cast("B", [3, 4]))
attempt(lambda: table == view)
attempt(lambda: table == view.cast("B", [4, 3]))
attempt(bytes, table)
attempt(table.tobytes, "F")
attempt(table.tobytes, "C")
attempt(table.hex)
attempt(table.toreadonly)
attempt(hash, memoryview(bytes(4)).cast("B", [2, 2]))
for shape in ([3, 5], [0, 12], [-3, -4], [12.0], ["12"], [], 12, (12,), [2, 2, 3], [2] * 65, None,
              [6, 2]):
    attempt(lambda: view.cast("B", shape).shape)
attempt(lambda: table.cast("B").shape)
attempt(lambda: table.cast("B", [12]).shape)
attempt(lambda: table.cast("H", [2, 3]).shape)
attempt(lambda: view.cast("B", []).ndim)
single = memoryview(b"x").cast("B", [])
for act in (single.tolist, single.tobytes, lambda: single[()], lambda: single[0],
            lambda: len(single),
            lambda: list(single), lambda: single.shape, lambda: single[...], lambda: single.nbytes):
    attempt(act)
for key in (slice(2, 8, 3), slice(None, None, -1), slice(8, 2, -2), slice(5, 5), slice(-3, None),
            slice(20, 30)):
    part = view[key]
    print(part.tolist(), part.shape, part.strides, part.contiguous, part.obj is array, bytes(part),
          part[::2].tolist())
part = view[1:9:2]
part[0] = 200
part[1:3] = b"\xaa\xbb"
print(list(array), part.tolist())
attempt(part.__setitem__, slice(0, 2), b"abc")
attempt(part.__setitem__, slice(0, 2), memoryview(b"\1\0\2\0").cast("h"))
attempt(part.__setitem__, slice(None), part[::-1])
view[2:6] = view[0:4]
print(list(array), part.tolist(), view[::-1] == bytes(reversed(array)), view[:0] == b"")
