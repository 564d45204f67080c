# A matrix, each row a list of its own; a product by columns.
rows = [[0] * 3 for _ in range(3)]
for i in range(3):
    for j in range(3):
        rows[i][j] = 3 * i + j
total = [sum(row) for row in rows]
