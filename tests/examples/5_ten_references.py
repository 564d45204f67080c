a = [0] * 10
a[3] = 7
print(a)
