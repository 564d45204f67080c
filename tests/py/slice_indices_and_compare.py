# slice: what it takes, indices, comparing, hash, and what own classes get from brackets.


class Show:
    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        print("set", key, value)

    def __delitem__(self, key):
        print("delete", key)


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


def attempt(function, *arguments, **keywords):
    try:
        print(repr(function(*arguments, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


for arguments in ((5,), (1, 2), (1, 2, 3), (None,), ("a", [], 2.5), (), (1, 2, 3, 4)):
    attempt(slice, *arguments)
attempt(slice, stop=1)
show = Show()
print(show[1:2], show[:], show[::], show[1:], show[:2], show[::3], show[1:2, ::4], show[...],
      show[()], show[1,], show["a":None:2.5])
show[1:2] = "value"
show[1:2, 3] = "pair"
del show[::-1]
for part in (slice(None), slice(1, 5), slice(-3, None), slice(None, None, -1), slice(5, 1, -2),
             slice(100, -100), slice(-100, 100),
             slice(2, 8, 3), slice(Index(1), Index(4), Index(2)), slice(None, None, 2 ** 70),
             slice(-2 ** 70, 2 ** 70), slice(3, 3)):
    for length in (0, 1, 5, 10, 2 ** 70):
        start, stop, step = part.indices(length)
        print((start, stop, step) if length < 2 ** 60 else "long", end=" ")
        if length <= 10:
            assert list(range(length))[part] == [*range(start, stop, step)]
    print()
for length in (-1, 1.5, "5", None, Index(5), Index(-1)):
    attempt(slice(1, 3).indices, length)
for part in (slice("a"), slice(None, 1.5), slice(None, None, 0), slice(None, None, "x"),
             slice(Index("a"), None)):
    attempt(part.indices, 5)
    attempt(lambda: [1, 2][part])
    attempt(lambda: "ab"[part])
    attempt(lambda: range(2)[part])
attempt(slice(1).indices)
attempt(slice(1).indices, 1, 2)
print(slice(1, 2) == slice(1, 2), slice(1) == slice(None, 1, None), slice(1, 2) == (1, 2, None),
      slice(1) != slice(2), slice(1.0) == slice(1))
print(slice(1, 2) < slice(1, 3), slice(1, 2, 3) >= slice(1, 2, 3),
      slice(1, 5, 2) < slice(2, 0, 0))
attempt(lambda: slice(1) < slice(2))
attempt(lambda: slice(None, 1) < slice(1, 1))
attempt(lambda: slice(1, 2) < 5)
attempt(hash, slice(1))
attempt(lambda: {slice(1): 2})
attempt(lambda: {}[1:2])
attempt(lambda: {1: 2}[:])
attempt(setattr, slice(1), "start", 5)
attempt(lambda: type("Child", (slice,), {}))
print(slice(1, 2, 3).start, slice(1, 2, 3).stop, slice(1, 2, 3).step, slice(1).start,
      slice(slice(1)), slice(1, 2).__reduce__()[1])
