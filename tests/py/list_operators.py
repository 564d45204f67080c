a = [1, 2]
print(a + [3], a * 3, 2 * a, a * 0, a * -1, 2 in a, 3 not in a, len(a), a == [1, 2], a != [1], [1, 2] < [1, 3], [] < [0])
print([1, [2, [3]]] == [1, [2, [3]]], [1, 2] == (1, 2), [1] == [1.0], [1, "a"] > [0, 5])
a += a
print(a)
a *= 2
print(a, sum(a), min(a), max(a), any(a), all([]))
print([[]] * 3, [None] * 2, [0] * 3 + [1] * 2)
b = [a, a]
print(b[0] is b[1], len(b), list(b) == b)
