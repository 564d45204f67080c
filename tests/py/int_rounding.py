print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.5678, -2), round(5), round(1234, -2), round(1250, -2), round(1350, -2))
print(round(2.4), round(2.6), round(0.5), round(1.5), round(1e20), round(2.5, 0), round(7, 3))
print(int(2.99), int(-2.99), 7 // 2, -7 // 2, int(-3.5), round(-3.5))
print(type(round(2.5)), type(round(2.5, 1)), round(3.14159, 3), round(10 ** 20 + 5, -1))
for value in (float("nan"), float("inf")):
    try:
        print(round(value))
    except (ValueError, OverflowError) as error:
        print(type(error).__name__, error)
