table = [[1, 2, 3], [4, 5, 6]]
print(table[1][2], table[-1][-1], table[0][1:][0])
print("hello"[1], "hello"[-1], (1, 2, 3)[1], range(10)[3], {"a": {"b": 5}}["a"]["b"])
print([1, 2, 3][True], "abc"[False])
grid = {(0, 0): "origin", (1, 2): "point"}
print(grid[0, 0], grid[(1, 2)])
for action in (lambda: [][0], lambda: "abc"[3], lambda: (1,)[-2], lambda: range(3)[3], lambda: {}["k"], lambda: {1: 2}[(3, 4)]):
    try:
        action()
    except LookupError as error:
        print(type(error).__name__, error)


class Echo:
    def __getitem__(self, key):
        return key


e = Echo()
print(e[1], e[1, 2], e[1:2], e[1:2, ::3], e[...], e["a"], e[()])
