import sys

d = {}
last = sys.getsizeof(d)
print(0, last)
for i in range(400):
    d[i] = i
    size = sys.getsizeof(d)
    if size != last:
        print(len(d), size)
        last = size
for i in range(400):
    del d[i]
print(len(d), sys.getsizeof(d))
d["x"] = 1
print(sys.getsizeof(d), sys.getsizeof(d.copy()), sys.getsizeof(dict(d)))
d.clear()
print(sys.getsizeof(d))
t = {}
for c in "abcdefghijklmnop":
    t[c] = c
    print(sys.getsizeof(t), end=" ")
print()
t[1] = 1
print(sys.getsizeof(t), sys.getsizeof({**t}), sys.getsizeof(dict(zip("ab", "cd"))))
