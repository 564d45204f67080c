for n in range(2, 8):
    if n % 2 == 0:
        print("even", n)
        continue
    print("odd", n)
for i in range(3):
    for j in range(3):
        if j == 1:
            continue
        if i == 1:
            break
        print(i, j)


def find(rows, wanted):
    for y, row in enumerate(rows):
        for x, item in enumerate(row):
            if item == wanted:
                return x, y
    return None


print(find([[1, 2], [3, 4]], 3), find([[1]], 5))
