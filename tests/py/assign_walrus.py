if (n := len("hello")) > 3:
    print("long", n)
values = [1, 5, 9, 2]
print([y for x in values if (y := x * 2) > 4])
print(y)
total = 0
print([total := total + v for v in values], total)
data = iter([3, 2, 1, 0, 5])
while (item := next(data)):
    print("item", item)
print(item)
print((a := 1, b := 2), a, b)
x = (y := 5) + 1
print(x, y)


def f():
    return [last := i for i in range(4)][-1], last


print(f())
