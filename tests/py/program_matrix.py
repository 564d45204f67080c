class Matrix:
    def __init__(self, rows):
        self.rows = [list(row) for row in rows]
        self.height, self.width = len(self.rows), len(self.rows[0])
        if any(len(row) != self.width for row in self.rows):
            raise ValueError("rows differ in length")

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    def __getitem__(self, index):
        i, j = index
        return self.rows[i][j]

    def __setitem__(self, index, value):
        i, j = index
        self.rows[i][j] = value

    def __eq__(self, other):
        return self.rows == other.rows

    def __add__(self, other):
        return Matrix([[a + b for a, b in zip(r, s)] for r, s in zip(self.rows, other.rows)])

    def __mul__(self, other):
        if isinstance(other, (int, float)):
            return Matrix([[a * other for a in row] for row in self.rows])
        if self.width != other.height:
            raise ValueError(f"cannot multiply {self.height}x{self.width} by {other.height}x{other.width}")
        columns = list(zip(*other.rows))
        return Matrix([[sum(a * b for a, b in zip(row, column)) for column in columns] for row in self.rows])

    def __pow__(self, n):
        result, base = Matrix.identity(self.height), self
        while n:
            if n % 2:
                result = result * base
            base = base * base
            n //= 2
        return result

    def transposed(self):
        return Matrix(zip(*self.rows))

    def determinant(self):
        if self.height == 1:
            return self[0, 0]
        total = 0
        for j in range(self.width):
            minor = Matrix([row[:j] + row[j + 1:] for row in self.rows[1:]])
            total += (-1) ** j * self[0, j] * minor.determinant()
        return total

    def __str__(self):
        return "\n".join(" ".join(f"{x:4}" for x in row) for row in self.rows)


a = Matrix([[1, 2], [3, 4]])
b = Matrix([[0, 1], [1, 0]])
print(a + b, a * b, a * 3, a.transposed(), sep="\n\n")
print(a.determinant(), Matrix([[2, 0, 1], [1, 3, 2], [1, 1, 1]]).determinant())
fib = Matrix([[1, 1], [1, 0]]) ** 50
print(fib[0, 1], a ** 0 == Matrix.identity(2))
a[0, 0] = 10
print(a.rows)
try:
    a * Matrix([[1, 2, 3]])
except ValueError as error:
    print(error)
