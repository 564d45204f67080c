# len: which objects have one, what __len__ may return, and who else asks for it.
import sys


class Sized:
    def __init__(self, length):
        self.length = length

    def __len__(self):
        if isinstance(self.length, Exception):
            raise self.length
        return self.length


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


class Hidden:
    def __getattr__(self, name):
        return lambda: 5


class LenIsNone:
    __len__ = None


class Meta(type):
    def __len__(cls):
        return 42


class Counted(metaclass=Meta):
    pass


def attempt(function, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
        print(type(result).__name__, repr(result))
    except Exception as error:
        print(type(error).__name__, error)


for thing in ("", "\xe9\u4e2d\U0001f600", b"ab", bytearray(3), [], (1,), {}, {1: 2}, {1, 2},
              range(5),
              range(0, 10, 3), range(10, 0), frozenset(), memoryview(b"abcd"), {}.keys(),
              {1: 1}.items(), {1: 1}.values(), Counted, memoryview(bytes(8)).cast("I")):
    attempt(len, thing)
for answer in (0, 3, True, Index(4), sys.maxsize, sys.maxsize + 1, -1, -2 ** 70, 1.0, "3", None,
               Index(-1), Index(2 ** 64), ValueError("no length")):
    attempt(len, Sized(answer))
    attempt(bool, Sized(answer))
for wrong in (5, None, 2.5, object(), Hidden(), LenIsNone(), Sized, iter([]), zip(), len, ..., 1j):
    attempt(len, wrong)
attempt(len)
attempt(len, "a", "b")
attempt(len, obj="a")
attempt(len, range(sys.maxsize))
attempt(len, range(sys.maxsize + 1))
attempt(len, range(-sys.maxsize, sys.maxsize))
attempt(Sized(7).__len__)
attempt(Sized(-1).__len__)
attempt(list, map(len, ["ab", "c", ""]))
attempt(bool, LenIsNone())
attempt(bool, Hidden())
attempt("text".__len__)
attempt(str.__len__, 5)
instance = Sized(1)
instance.__len__ = lambda: 9
attempt(len, instance)
