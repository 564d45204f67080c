# Three rows, or three times the same row?
good = [[0] * 3 for _ in range(3)]
bad = [[0] * 3] * 3
good[1][2] = 7
bad[1][2] = 7
print(good, bad)
