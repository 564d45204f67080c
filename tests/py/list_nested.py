grid = [[0] * 3 for _ in range(3)]
grid[1][1] = 5
grid[0][2] = 7
for row in grid:
    print(row)
print([row[1] for row in grid], [list(c) for c in zip(*grid)], sum(map(sum, grid)))
shared = [[0] * 2] * 2
shared[0][0] = 1
print(shared, shared[0] is shared[1])
deep = [1, [2, [3, [4, []]]]]
print(deep[1][1][1][0], len(deep), deep[1][1][1][1])
deep[1][1].append("x")
print(deep)
recursive = [1]
recursive.append(recursive)
print(recursive, recursive[1] is recursive, recursive[1][1][0])
d = {}
d["self"] = d
print(d)
t = ([],)
t[0].append(t)
print(t)
