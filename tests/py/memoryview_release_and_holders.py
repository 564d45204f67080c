# memoryview: who holds the buffer, release, with, sizes that cannot change, hash and equality.
import gc
import sys
import weakref


def attempt(function, *arguments):
    try:
        result = function(*arguments)
        print("view" if isinstance(result, memoryview) else repr(result))
    except Exception as error:
        print(type(error).__name__, error)


array = bytearray(b"shared bytes")
view = memoryview(array)
part = view[2:6]
again = memoryview(view)
print(view.obj is array, part.obj is array, again.obj is array, sys.getrefcount(array) > 2)
for change in (lambda: array.append(1), lambda: array.pop(), lambda: array.clear(),
               lambda: array.extend(b"x"),
               lambda: array.__delitem__(0), lambda: array.insert(0, 1), lambda: array.remove(97),
               lambda: array.__iadd__(b"x"), lambda: array.__imul__(2), lambda: array.__imul__(1),
               lambda: array.__setitem__(slice(0, 2), b"abc"), lambda: array.reverse(),
               lambda: array.__setitem__(slice(0, 2), b"SH"), lambda: array.upper()):
    attempt(change)
print(bytes(view), bytes(part))
view.release()
attempt(lambda: view[0])
attempt(lambda: view.obj)
attempt(lambda: len(view))
attempt(lambda: view == view)
attempt(lambda: view == part)
attempt(lambda: bytes(part))
attempt(lambda: array.append(1))
part.release()
again.release()
attempt(lambda: array.append(33))
print(array)
with memoryview(array) as inside:
    print(inside.nbytes)
    inner = inside[1:]
attempt(lambda: inside.nbytes)
attempt(lambda: inner.nbytes)
attempt(inside.release)
attempt(lambda: inside.__enter__())
attempt(lambda: inside.__exit__(None, None, None))
del inner
gc.collect()
try:
    with memoryview(array) as failing:
        raise KeyError("inside")
except KeyError as error:
    print(repr(error))
attempt(lambda: failing[0])
for left, right in ((b"ab", b"ab"), (b"ab", b"ac"), (bytearray(b"ab"), b"ab"), (b"", b"")):
    print(memoryview(left) == memoryview(right), memoryview(left) != right,
          left == memoryview(right))
attempt(lambda: hash(memoryview(b"ab")) == hash(b"ab"))
attempt(lambda: hash(memoryview(bytearray(b"ab"))))
attempt(lambda: hash(memoryview(bytearray(b"ab")).toreadonly()))
attempt(lambda: hash(memoryview(b"abcd").cast("h")))
attempt(lambda: hash(memoryview(b"abcd")[::2]) == hash(b"ac"))
attempt(lambda: memoryview(b"ab") < memoryview(b"b"))
attempt(lambda: memoryview(b"ab") + b"c")
attempt(lambda: {memoryview(b"k"): 1}[b"k"])
reference = weakref.ref(memoryview(array))
print(reference() is None, repr(memoryview(b"")).split(" at ")[0], str(memoryview(b"ab"), "ascii"))
readonly = memoryview(array).toreadonly()
attempt(readonly.__setitem__, 0, 1)
attempt(lambda: readonly.readonly)
attempt(lambda: array.append(1))
