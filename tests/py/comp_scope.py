def f():
    base = 10
    return [base + x for x in range(3)]


print(f())
n = 5
print([n for n in range(n)], n)
print([(lambda: i)() for i in range(3)])
print([i for i in range(3) for i in range(i)])
try:
    print([undefined for _ in range(1)])
except NameError as error:
    print(error)
try:
    print([1 / x for x in (1, 0)])
except ZeroDivisionError as error:
    print(error)
print([x := i for i in range(3)], x)
