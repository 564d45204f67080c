# NameError for a cell that is empty, raised deep in nested functions and comprehensions.
def report(items):
    def line(item):
        return f"{prefix}{item:>5}{suffix}"

    prefix = "| "
    suffix = " |"
    print(*[line(item) for item in items], sep="\n")
    del suffix
    try:
        line(1)
    except NameError as error:
        print(type(error).__name__, error, error.name)

    class Table:
        rows = tuple(line for line in items)

        def show(self):
            return [
                [line(value)
                 for value in self.rows]
                for _ in range(1)
            ]

    return Table()


table = report([1, 22, 333])
print(table.rows)
table.show()
