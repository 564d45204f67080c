# BytesIO.readinto: what it fills, how far, and what it refuses.
import array
import io


def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


stream = io.BytesIO(b'abcdefghij')
buffer = bytearray(4)
print(stream.readinto(buffer), buffer, stream.tell())
view = memoryview(bytearray(b'..........'))
print(stream.readinto(view[2:5]), view.tobytes(), stream.tell())
numbers = array.array('B', [0] * 5)
print(stream.readinto(numbers), numbers, stream.tell())
print(stream.readinto(buffer), buffer, stream.readinto(bytearray()))
stream.seek(100)
print(stream.readinto(buffer), buffer)
stream.seek(8)
print(stream.readinto(buffer), buffer, stream.read())
for wrong in b'xx', 'text', None, [1], 5, memoryview(b'read only'):
    show(lambda: stream.readinto(wrong))
show(lambda: stream.readinto())
stream.close()
show(lambda: stream.readinto(buffer))


def copy(source, size):
    """In blocks, as a program that copies files would."""
    block, target = bytearray(size), io.BytesIO()
    while got := source.readinto(block):
        target.write(block[:got])
    return target.getvalue()


data = bytes(range(50))
for size in 1, 7, 49, 50, 51:
    print(size, copy(io.BytesIO(data), size) == data)
