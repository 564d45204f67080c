"""slice.indices with lengths and bounds beyond machine words, and slices of huge ranges."""
import copy

big = 2 ** 100
for s in (slice(None), slice(big), slice(-big, None), slice(None, None, -1), slice(big, None, -1),
          slice(None, -big, -big), slice(3, big, big), slice(-5, -1), slice(5, 1), slice(0, 10, 3)):
    print(s.indices(10), s.indices(big), s.indices(2 ** 70))


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


print(slice(Index(2), Index(8), Index(3)).indices(Index(100)))


def attempt(function, *arguments):
    try:
        print(function(*arguments))
    except Exception as error:
        print(type(error).__name__, error)


attempt(slice(None).indices, -1)
attempt(slice(None).indices, 1.0)
attempt(slice(None, None, 0).indices, 3)
attempt(slice("a", None).indices, 3)
attempt(slice(None, 2.5).indices, 3)
attempt(slice(1, 2, None).indices)
huge = range(2 ** 63)
print(huge[2 ** 62:2 ** 64], huge[-1], huge[::-1][0], huge[::2 ** 60][1:3])
print(range(big)[big - 5::2], range(big)[-3:], range(0, big, 7)[1], range(-big, big)[big])
print(range(10)[2:8:3], range(10)[::-1], range(10, 0, -2)[1:3], range(5)[10:], range(5)[-10:2])
attempt(lambda: range(big)[big])
attempt(lambda: range(3)["a"])
attempt(lambda: len(range(big)))
one = slice(1, 2)
print(copy.copy(one) == one, copy.deepcopy(slice([1], 2)), one.__reduce__())
print(slice(1) == slice(None, 1, None), slice(1, 2) < slice(1, 3), slice(2) != 2)
attempt(hash, one)
for name in ("start", "stop", "step"):
    attempt(setattr, one, name, 1)
