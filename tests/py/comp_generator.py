g = (x * x for x in range(4))
print(next(g), list(g), list(g))
print(sum(x for x in range(10)), max(len(w) for w in ["a", "abc"]), ",".join(str(i) for i in range(3)))
print(any(x > 3 for x in range(5)), all(x < 3 for x in range(5)), sorted(-x for x in range(3)))
print(dict((x, x + 1) for x in range(2)), tuple(x for x in "ab"), set(x for x in [1, 1]))


def loud(n):
    print("compute", n)
    return n


lazy = (loud(i) for i in range(3))
print("made")
print(next(lazy))
print(any(loud(i) == 1 for i in range(5)))
try:
    next(x for x in [] if x)
except StopIteration:
    print("empty")
