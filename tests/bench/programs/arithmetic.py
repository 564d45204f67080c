# Integer and float arithmetic in a plain loop.
total = 0
x = 0.5
for i in range(1500000):
    total += i * 3 % 7 - (i >> 2)
    x = x * 1.0000001 + 0.25
print(total, round(x, 3))
