# Uncaught: a nested for target that does not fit, in a method called by a star argument.
class Table:
    def __init__(self, *rows):
        self.rows = rows

    def __iter__(self):
        for name, (
            low,
            *middle,
            high,
        ) in self.rows:
            yield name, low, middle, high


print(*Table(("a", [1, 2]), ("b", "xyz")))
print(
    *Table(("c", (1, 2, 3)),
           ("d", [4])),
    sep="\n",
)
