a = list(range(8))
a[2:4] = ["x", "y", "z"]
print(a)
a[:2] = []
print(a)
a[1:1] = [10, 20]
print(a)
a[:] = [1, 2, 3]
print(a)
a[5:] = "ab"
print(a)
a[::2] = ["p", "q", "r"]
print(a)
a[::-1] = range(5)
print(a)
b = a
b[1:3] = b
print(a, a is b)
a[1:] = (i for i in range(2))
print(a)
a[-1:] = {}
print(a)
a[3:1] = [7]
print(a)
