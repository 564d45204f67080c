# Methods and assignments that change a bytearray, and their errors.
import sys


def show(function, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
        print(type(result).__name__, repr(result))
    except Exception as error:
        print(type(error).__name__, error)


for src in ([1,2,3], (1,2), range(20), iter(range(20)), b'abc', 'abc', {1,2}, 5, '', None, [300], ['a'], bytearray(b'z'), range(3), {3: 4}):
    b = bytearray(b'ab'); show(b.extend, src); print(b, b.__alloc__())
    b = bytearray(b'ab'); show(b.__iadd__, src); print(b, b.__alloc__())
    b = bytearray(b'abcdef'); show(b.__setitem__, slice(1, 3), src); print(b, b.__alloc__())
    b = bytearray(b'abcdef'); show(b.__setitem__, slice(None, None, 2), src); print(b)
    b = bytearray(b'abcdef'); show(b.__setitem__, slice(4, 1), src); print(b)
    b = bytearray(b'abcdef'); show(b.__setitem__, slice(None, None, -1), src); print(b)
    b = bytearray(b'abcdef'); show(b.__setitem__, 0, src); print(b)
    show(bytearray, src)
b = bytearray(b'abc')
def iadd_self():
    global b
    b += b
show(iadd_self); b.extend(b); print(b); b[1:2] = b; print(b); b[::2] = b[::2]; print(b); b *= 0; print(b, b.__alloc__()); b*= 5; b += b'q'; b *= 3; print(b)
for f in [lambda: b.pop(), lambda: b.pop(10), lambda: bytearray().pop(), lambda: b.remove(200), lambda: b.remove(300), lambda: b.remove('a'), lambda: b.append('a'), lambda: b.append(256), lambda: b.append(-1), lambda: b.append(), lambda: b.insert(0), lambda: b.insert('a', 1), lambda: b.insert(0, 'a'), lambda: b.pop('x'), lambda: b.__setitem__(100, 1), lambda: b.__setitem__('a', 1), lambda: b.__setitem__(0, 300), lambda: b.__setitem__(0, b'a'), lambda: b.__delitem__(100), lambda: b.__delitem__('a'), lambda: b.__getitem__('a'), lambda: b.__getitem__(100), lambda: hash(b), lambda: {b}, lambda: b.__reduce__(), lambda: b.__reduce_ex__(2), lambda: b.__reduce_ex__(4), lambda: bytearray().__reduce__(), lambda: b.copy() is b, lambda: b.copy(), lambda: b.__init__(b'new'), lambda: b, lambda: b.__init__(), lambda: b, lambda: b.clear(1), lambda: b.reverse(), lambda: b.extend(), lambda: iter(b), lambda: sys.getsizeof(iter(b)), lambda: sys.getsizeof(bytearray(b'a')), lambda: bytearray.__new__(bytearray), lambda: bytearray.__new__(bytearray, 5)]:
    try:
        r = f(); print(type(r).__name__, r if 'iterator' not in type(r).__name__ else '')
    except Exception as e: print(type(e).__name__, e)
b = bytearray(b'abc'); it = iter(b); print(next(it)); b.append(100); b.append(101); print(list(it)); print(list(it), it.__length_hint__())
class I:
    def __index__(self): return 65
b = bytearray(b'xyz'); b[0] = I(); b.append(I()); b.insert(I(), 1); print(b, bytes([I()]), bytearray(I())[:2], b[I():], b.find(I()))
class B:
    def __bytes__(self): return b'from bytes'
class B2:
    def __bytes__(self): return 'x'
show(bytes, B()); show(bytearray, B()); show(bytes, B2()); show(lambda: b'%s' % B()); show(lambda: b'%s' % B2())
