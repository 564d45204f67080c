"""BytesIO.getbuffer(): a view of the bytes, which must not move meanwhile."""
import array
import gc
import io
import sys

stream = io.BytesIO(b"hello")
view = stream.getbuffer()
print(type(view), len(view), bytes(view), view.readonly, view.format, view.nbytes, view.contiguous)
print(type(view.obj), view.obj is stream)
view[0] = 72
view[1:3] = b"XY"
print(stream.getvalue())
for action in (lambda: stream.write(b"x"), lambda: stream.write(b""), lambda: stream.truncate(1),
               lambda: stream.close(), lambda: stream.read(2), lambda: stream.seek(0),
               lambda: stream.__init__(b"q"), lambda: stream.read(2)):
    try:
        print(action())
    except BufferError as error:
        print(error)
second = view[1:]
view.release()
try:
    stream.write(b"x")
except BufferError as error:
    print(error)
second.release()
stream.write(b"x" * 10)
print(stream.getvalue())
with stream.getbuffer() as view:
    print(view.tolist()[:3])
stream.close()
try:
    stream.getbuffer()
except ValueError as error:
    print(error)

print(sys.getsizeof(io.BytesIO()))
empty = io.BytesIO().getbuffer()
print(len(empty), bytes(empty))
empty.release()

three = bytearray(3)
stream = io.BytesIO(b"abcd")
print(stream.readinto(three), three, stream.readinto1(three), three, stream.readinto(three))
stream = io.BytesIO(b"abc")
print(stream.write(array.array("H", [1, 2])), stream.getvalue())
try:
    stream.detach()
except io.UnsupportedOperation as error:
    print("detach", error)


class Mine(io.BytesIO):
    pass


mine = Mine(b"zz")
view = mine.getbuffer()
view[0] = 1
mine.view = view
print(mine.getvalue())
mine.own = view.obj
del mine, view
print(gc.collect() > 0)
