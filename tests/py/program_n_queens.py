def solve(n, row=0, columns=(), found=None):
    if found is None:
        found = []
    if row == n:
        found.append(columns)
        return found
    for column in range(n):
        if all(column != c and abs(column - c) != row - r for r, c in enumerate(columns)):
            solve(n, row + 1, columns + (column,), found)
    return found


for n in range(1, 7):
    print(n, len(solve(n)))
solutions = solve(6)
for solution in solutions[:1]:
    for column in solution:
        print("." * column + "Q" + "." * (6 - column - 1))
print(solutions)
