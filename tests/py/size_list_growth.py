import sys

a = []
last = sys.getsizeof(a)
print(0, last)
for i in range(100):
    a.append(i)
    size = sys.getsizeof(a)
    if size != last:
        print(len(a), size)
        last = size
while a:
    a.pop()
    size = sys.getsizeof(a)
    if size != last:
        print(len(a), size)
        last = size
a.extend(range(5))
print(sys.getsizeof(a))
a.insert(0, 1)
print(sys.getsizeof(a), sys.getsizeof(a[:]), sys.getsizeof(a + a), sys.getsizeof(a * 3), sys.getsizeof(sorted(a)), sys.getsizeof([x for x in a]))
a.clear()
print(sys.getsizeof(a))
