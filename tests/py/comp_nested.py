matrix = [[1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12]]
print([[row[i] for row in matrix] for i in range(4)])
print([x for row in matrix for x in row if x % 2])
print([[x * y for x in range(1, 4)] for y in range(1, 4)])
print([sum(row) for row in matrix], sum(sum(row) for row in matrix))
print([[(i, j) for j in range(i)] for i in range(4)])
print([(a, b, c) for c in range(1, 20) for b in range(1, c) for a in range(1, b) if a * a + b * b == c * c])
print([n for n in range(2, 40) if all(n % d for d in range(2, n))])
print([[x for x in range(y)] for y in [z for z in range(4)]])
