values = [1, 2, 3, 4]
values[0], values[-1] = values[-1], values[0]
print(values)
i, j = 0, 1
i, values[i] = 2, 99
print(i, values)
low, high = 10, 3
if low > high:
    low, high = high, low
print(low, high)
a, b, c = 1, 2, 3
a, b, c = c, a, b
print(a, b, c)
