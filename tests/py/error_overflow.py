x = 10.0
for i in range(400):
    x = x * 10
print(x)
print(2.0 ** 5000)
