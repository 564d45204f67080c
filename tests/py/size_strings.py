import sys

s = ""
for c in "aé€😀":
    s += c
    print(repr(s), len(s), sys.getsizeof(s))
for n in (1, 10, 100, 1000):
    print(n, sys.getsizeof("x" * n), sys.getsizeof("é" * n), sys.getsizeof("€" * n), sys.getsizeof("😀" * n))
print(sys.getsizeof("abc".upper()), sys.getsizeof("abc" + "é"), sys.getsizeof("€a"[1:]), sys.getsizeof(str(10 ** 20)))
