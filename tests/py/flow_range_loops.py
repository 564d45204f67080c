for i in range(5, 0, -2):
    print(i, end=" ")
print()
for i in reversed(range(4)):
    print(i, end=" ")
print()
for index, name in enumerate(["a", "b"], start=1):
    print(index, name)
for x, y in zip(range(3), "abc"):
    print(x, y)
total = 0
for i in range(1, 101):
    total += i
print(total)
for i in range(10 ** 20, 10 ** 20 + 2):
    print(i)
