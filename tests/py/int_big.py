print(2 ** 100, 10 ** 40, -(3 ** 70))
print(2 ** 100 + 1, 2 ** 100 - 2 ** 99, 2 ** 64 * 2 ** 64, 10 ** 40 // 7 ** 20, 10 ** 40 % 7 ** 20)
print(-(10 ** 20) // 3, -(10 ** 20) % 3, divmod(-(10 ** 20), 7))
print(2 ** 100 > 2 ** 99, 2 ** 100 == 2 ** 100, 2 ** 70 < 1e30, hash(2 ** 61 - 1), hash(2 ** 100))
print((2 ** 100).bit_length(), len(str(2 ** 1000)), 2 ** 100 >> 90, 1 << 70, 2 ** 70 & 2 ** 70 - 1, -(2 ** 70) | 5)
n = 1
for i in range(1, 31):
    n *= i
print(n)
print(int("123456789" * 5), str(10 ** 30), int(1e20), float(10 ** 20), 10 ** 25 / 10 ** 5)
print(pow(3, 200, 1000007), pow(2, -1, 7), abs(-10 ** 20), -10 ** 20, ~10 ** 20)
print(hex(2 ** 70), bin(2 ** 65), f"{2 ** 70:,}")
a, b = 0, 1
for _ in range(200):
    a, b = b, a + b
print(a)
try:
    print(10 ** 400 / 3)
except OverflowError as error:
    print(error)
try:
    float(10 ** 400)
except OverflowError as error:
    print(error)
