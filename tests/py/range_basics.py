print(range(5), range(1, 5), range(0, 10, 3), list(range(5)), list(range(5, 0, -2)), list(range(0)), list(range(3, 1)))
r = range(0, 20, 3)
print(len(r), r[0], r[-1], r[2], r[1:4], r[::-1], 9 in r, 10 in r, r.index(6), r.count(6), r.count(5), r.start, r.stop, r.step)
print(range(3) == range(0, 3, 1), range(0) == range(5, 5), range(0, 3, 2) == range(0, 4, 2), hash(range(3)) == hash(range(0, 3)), range(3) != [0, 1, 2])
print(list(reversed(range(4))), sum(range(101)), max(range(5)), sorted(range(3), reverse=True), bool(range(0)), tuple(range(2)))
print(len(range(10 ** 18)), range(10 ** 20)[10 ** 19], 10 ** 19 in range(10 ** 20), range(-5, 5, 5)[1], "a" in range(3), 1.0 in range(3))
for i in range(2), range(1):
    print(i)
print([*range(3)], *range(2), range(True + 1))
