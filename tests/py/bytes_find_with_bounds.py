# bytes.find, rfind, index, rindex, count: bounds of every kind, single numbers, empty needles.


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


data = b"abracadabra"
names = ("find", "rfind", "index", "rindex", "count")


def attempt(*arguments):
    answers = []
    for name in names:
        try:
            answer = getattr(data, name)(*arguments)
            assert getattr(bytearray(data), name)(*arguments) == answer
        except Exception as error:
            answer = f"{type(error).__name__} {error}"
        answers.append(answer)
    print(*arguments[:1], [getattr(a, "value", a) for a in arguments[1:]], *answers, sep=" | ")


for needle in (b"a", b"abra", b"", b"xyz", b"abracadabra", b"abracadabra!", 97, 114, 0, Index(98),
               True):
    attempt(needle) if not isinstance(needle, Index) else attempt(needle.value)
for bounds in ((1,), (7,), (8,), (11,), (12,), (-4,), (-100,), (None,), (None, None), (0, 4), (0,
        3),
               (1, -1), (-4, None), (5, 2), (11, 11), (12, 12), (2 ** 70,), (-2 ** 70, 2 ** 70),
               (Index(7),), (0, Index(-7)), (True, 8)):
    attempt(b"abra", *bounds)
    attempt(b"", *bounds)
attempt(97, 1)
attempt(97, 1, 5)
attempt(b"aa", 0, 3)
for wrong in ((256,), (-1,), (2 ** 80,), ("a",), (None,), (1.5,), ([97],), (b"a", "1"), (b"a", 1.0),
              (b"a", 0, []), (), (b"a", 0, 1, 2), ((b"a", b"b"),)):
    attempt(*wrong)
print(data.find(memoryview(b"cad")), data.count(bytearray(b"ab")), (b"a\0b\0" * 3).rfind(b"\0"))
print(b"aaaa".count(b"aa"), b"ababa".count(b"aba"), b"".count(b""), b"".find(b""), b"ab".count(b"",
        1, 1))
print(b"ab" in data, b"" in b"", 97 in data, b"ac" in data, bytearray(b"cad") in data,
      memoryview(b"x") in data)
for wrong in (256, -1, "a", None, 1.5):
    try:
        print(wrong in data)
    except Exception as error:
        print(type(error).__name__, error)
long = b"ab" * 500 + b"needle" + b"ab" * 500
print(long.find(b"needle"), long.rfind(b"needle"), long.find(b"ba" * 300), long.rfind(b"ab" * 501),
      long.count(b"abab"))
