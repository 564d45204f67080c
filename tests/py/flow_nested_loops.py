for row in range(1, 6):
    for column in range(1, 6):
        print(f"{row * column:3}", end="")
    print()
for size in range(1, 5):
    print(" " * (4 - size) + "*" * (2 * size - 1))
