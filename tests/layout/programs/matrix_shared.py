# The trap: three times the same row.
row = [0, 0, 0]
matrix = [row] * 3
matrix[1][2] = 7
print(matrix)
