x = 5
print(1 < x < 10, 1 < x > 3, 10 > x > 5, 1 < 2 < 3 < 4 < 5, 3 == 3 != 4)
print(1 < 3 < 2, 1 < 2 > 1)


def loud(value):
    print("evaluate", value)
    return value


print(loud(1) < loud(2) < loud(3))
print(loud(3) < loud(2) < loud(1))
a = b = [1]
print(a == b is a, a is b == a)
print("a" <= "b" <= "c" != "d")
print(1 in [1, 2] in [[1, 2]])
