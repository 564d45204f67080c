# The value is evaluated once, then stored from left to right.
a = b = c = []
a.append(1)
print(a, b, c)
print(a is b, b is c)
i = 0
items = [10, 20, 30]
i = items[i] = 2
print(i, items)
