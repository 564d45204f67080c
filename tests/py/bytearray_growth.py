# How the block of a bytearray grows and shrinks: sys.getsizeof after every change.
import sys


def show(function, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
        print(type(result).__name__, repr(result))
    except Exception as error:
        print(type(error).__name__, error)


# growth
b = bytearray()
out = []
last = -1
for i in range(600):
    if sys.getsizeof(b) != last: out.append((i, sys.getsizeof(b))); last = sys.getsizeof(b)
    b.append(i & 255)
print(out)
out = []
while b:
    b.pop()
    if sys.getsizeof(b) != last: out.append((len(b), sys.getsizeof(b))); last = sys.getsizeof(b)
print(out)
for n in (0, 1, 2, 5, 9, 20, 100):
    b = bytearray(n); s = [sys.getsizeof(b)]
    for op in (lambda: b.append(1), lambda: b.extend(b'xyz'), lambda: b.extend([1, 2]), lambda: b.extend(x for x in range(10)), lambda: b.insert(0, 5), lambda: b.insert(-1, 6), lambda: b.insert(100, 7), lambda: b.__delitem__(0), lambda: b.__delitem__(slice(0, 3)), lambda: b.__delitem__(slice(2, 5)), lambda: b.__delitem__(slice(None, None, 2)), lambda: b.__delitem__(slice(None, None, -3)), lambda: b.__setitem__(slice(1, 2), b'hello world'), lambda: b.__setitem__(slice(0, 4), b''), lambda: b.__iadd__(b'12345'), lambda: b.__imul__(3), lambda: b.pop(0), lambda: b.pop(3), lambda: b.remove(b[2]), lambda: b.reverse(), lambda: b.append(4), lambda: b.clear(), lambda: b.append(9), lambda: b.extend(bytearray(b'abc'))):
        show(op); s.append((bytes(b), sys.getsizeof(b), b.__alloc__()))
    print(s)
b = bytearray(b'0123456789' * 10)
for i in range(100):
    del b[0]; print(len(b), b.__alloc__(), end=';')
print()
b = bytearray(range(100))
for i in range(30):
    del b[:3]; b += b'ab'; print(len(b), b.__alloc__(), end=';')
print(b)
data = bytearray()
x = 12345
for i in range(400):
    x = (x * 1103515245 + 12345) & 0x7fffffff
    op = x % 7; v = (x >> 8) % 256; p = (x >> 16) % (len(data) + 1)
    if op == 0: data.append(v)
    elif op == 1: data[p:p] = bytes([v]) * (v % 17)
    elif op == 2 and data: del data[p - 1]
    elif op == 3: del data[p:p + v % 9]
    elif op == 4 and len(data) < 3000: data += bytes(v % 40)
    elif op == 5: data[:v % 5] = b''
    elif op == 6: data[p:p + 3] = b'%d' % v
    print(len(data), data.__alloc__(), sum(data) % 1000, end=' ')
