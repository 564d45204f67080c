import sys

s = set()
last = sys.getsizeof(s)
print(0, last)
for i in range(1500):
    s.add(i)
    size = sys.getsizeof(s)
    if size != last:
        print(len(s), size)
        last = size
print(sys.getsizeof(s.copy()), sys.getsizeof(s | {1}), sys.getsizeof(s & set(range(5))), sys.getsizeof(set(list(range(20)))), sys.getsizeof(frozenset(s)))
s.clear()
print(sys.getsizeof(s))
