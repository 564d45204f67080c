a = [1, [2, 3]]
b = a
c = a[:]
d = list(a)
e = a.copy()
print(b is a, c is a, d is a, e is a)
print(c == a, d == a, e == a)
a[1].append(4)
print(b, c, d, e)
a.append(5)
print(b, c)
grid = [[0] * 3] * 2
grid[0][0] = 1
print(grid)
grid = [[0] * 3 for _ in range(2)]
grid[0][0] = 1
print(grid)
