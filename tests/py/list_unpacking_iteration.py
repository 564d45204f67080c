a = ["x", "y", "z"]
for i in range(len(a)):
    print(i, a[i])
for i, item in enumerate(a, 1):
    print(i, item)
for a1, (b1, c1) in [(1, (2, 3)), (4, (5, 6))]:
    print(a1 + b1 + c1)
first, *rest = a
print(first, rest, *a, sep=",")
print(list(reversed(a)), a[::-1], list(zip(a, a[1:])), list(map(str.upper, a)), dict(enumerate(a)))
it = iter(a)
for x in it:
    print(x, next(it, "-"))
