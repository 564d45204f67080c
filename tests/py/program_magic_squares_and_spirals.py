# Number figures: magic squares of every order, spirals there and back, Pascal mod 2, diagonals, Latin squares.
from itertools import chain, permutations


def magic(n):
    if n < 1 or n == 2:
        raise ValueError(f"no magic square of order {n}")
    if n % 2:
        return [[n * ((r + c + 1 + n // 2) % n) + (r + 2 * c + n - 3 + 5) % n + 1 for c in range(n)] for r in range(n)]
    if n % 4 == 0:
        return [[v if (r % 4 in (0, 3)) != (c % 4 in (0, 3)) else n * n + 1 - v
                 for c in range(n) for v in [r * n + c + 1]] for r in range(n)]
    half, quarter = magic(n // 2), n // 4
    size = n * n // 4
    top = [[v for v in row] + [v + 2 * size for v in row] for row in half]
    low = [[v + 3 * size for v in row] + [v + size for v in row] for row in half]
    for r in range(n // 2):
        columns = list(range(quarter)) + list(range(n - quarter + 1, n))
        if r == n // 4:
            columns = [c + 1 if c < quarter else c for c in columns]
        for c in columns:
            top[r][c], low[r][c] = low[r][c], top[r][c]
    return top + low


def sums(square):
    n = len(square)
    lines = [*square, *zip(*square), [square[i][i] for i in range(n)], [square[i][~i] for i in range(n)]]
    return sorted(set(map(sum, lines)))


def unwind(rows):
    rows = list(rows)
    while rows:
        yield from rows.pop(0)
        rows = [*zip(*rows)][::-1]


def wind(rows, columns):
    grid, r, c, dr, dc = [[None] * columns for _ in range(rows)], 0, 0, 0, 1
    for n in range(rows * columns):
        grid[r][c] = n
        if not (0 <= r + dr < rows and 0 <= c + dc < columns and grid[r + dr][c + dc] is None):
            dr, dc = dc, -dr
        r, c = r + dr, c + dc
    return grid


def show(grid):
    width = max(len(str(v)) for row in grid for v in row)
    print(*(" ".join(f"{v:>{width}}" for v in row) for row in grid), sep="\n")


for n in (1, 3, 4, 5, 6, 8, 10):
    square = magic(n)
    whole = sorted(chain(*square)) == list(range(1, n * n + 1))
    print(n, whole, sums(square) == [n * (n * n + 1) // 2], sums(square)[:3])
show(magic(6))
show(wind(3, 5))
print(list(unwind(wind(3, 5))) == list(range(15)), list(unwind(["abc", "hid", "gfe"])), list(unwind([])))
row = [1]
for _ in range(8):
    print("".join(" #"[n % 2] for n in row).center(9).rstrip())
    row = [a + b for a, b in zip([0] + row, row + [0])]
grid = [[10 * r + c for c in range(4)] for r in range(3)]
print([[grid[r][d - r] for r in range(3) if 0 <= d - r < 4] for d in range(6)])
print([*zip(*grid[::-1])][0], [row[::-1] for row in grid][0], [*map(list, zip(*grid))] [-1])
latin = [rows for rows in permutations(permutations(range(3)), 3) if all(len(set(c)) == 3 for c in zip(*rows))]
print(len(latin), latin[0])
for n in (2, 0, -3):
    try:
        magic(n)
    except ValueError as error:
        print(error)
