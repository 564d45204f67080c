import sys

for x in (None, True, False, 0, 1, 2 ** 29, 2 ** 30, 2 ** 60, 10 ** 30, -1, 1.5, "", "a", "hello", "é", "€", "😀", "a" * 100, b"", b"abc"):
    print(repr(x)[:20], sys.getsizeof(x))
print(sys.getsizeof(object()), sys.getsizeof(range(10)), sys.getsizeof(slice(1)), sys.getsizeof(len), sys.getsizeof(int), sys.getsizeof(lambda: 0), sys.getsizeof(...))
