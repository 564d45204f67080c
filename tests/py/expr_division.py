for a in (7, -7):
    for b in (2, -2, 2.5):
        print(a, b, a / b, a // b, a % b, divmod(a, b), (a // b) * b + a % b == a)
print(10 ** 30 // 7, 10 ** 30 % 7, 10 ** 30 / 7)
print(0 / 5, -0.0, 0.0 == -0.0, 5 // 0.3, 1e300 * 1e10, -1e300 * 1e10)
