# bytearray: append, extend, insert, pop, remove, slices, +=, *=, reverse, with every refusal.


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


def attempt(name, *arguments, start=b"abcde"):
    array = bytearray(start)
    shown = [getattr(argument, "value", argument) for argument in arguments]
    shown = [item for item in shown if not hasattr(item, "__next__")]
    try:
        print(name, shown, repr(getattr(array, name)(*arguments)), array)
    except Exception as error:
        print(name, shown, type(error).__name__, error, array)


for value in (0, 255, 97, True, Index(98), 256, -1, "a", b"a", None, 1.0, 2 ** 70):
    attempt("append", value)
    attempt("remove", value)
    attempt("insert", 1, value)
    attempt("__setitem__", 2, value)
    attempt("__contains__", value)
for place in (0, 2, 5, 99, -1, -99, Index(1), True, 2 ** 62, "1", None, 1.5):
    attempt("insert", place, 90)
    attempt("pop", place)
    attempt("__getitem__", place)
    attempt("__delitem__", place)
attempt("pop")
attempt("pop", start=b"")
attempt("pop", 0, start=b"")
for source in (b"xy", bytearray(b"z"), [1, 2], (65,), range(3), iter([66, 67]),
               {68},
               "text", 5, None, [256], [1, "a"], [1, -1], [None], "", [], iter([1, 300])):
    attempt("extend", source)
    attempt("__iadd__", source)
for count in (0, 1, 2, -3, True, Index(2), 1.5, "2", None, 2 ** 62):
    attempt("__imul__", count)
    attempt("__mul__", count)
for key in (slice(1, 3), slice(None), slice(None, None, 2), slice(4, 1), slice(-2, None), slice(3,
        0, -1)):
    for value in (b"XY", b"", [1, 2, 3], bytearray(b"Q"), 3, "no", [256], range(65, 67)):
        attempt("__setitem__", key, value)
    attempt("__delitem__", key)
array = bytearray(b"abc")
array[1:1] = array
print(array, array.extend(array), array)
array += bytes(array)
print(array, array.reverse(), array, array.copy() is array, array.clear(), array, array.copy())
print(bytearray(3), bytearray(b"x") * 3, bytearray(b"a") + b"b", b"a" + bytearray(b"b"),
      bytearray(b"b") > b"a")
