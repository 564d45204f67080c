# Matrices of fractions: elimination, inverse, determinant, rank, null space, LU, characteristic polynomial.
from fractions import Fraction
from functools import reduce


class Singular(ArithmeticError):
    pass


class Matrix(tuple):
    def __new__(cls, rows):
        rows = [tuple(map(Fraction, row)) for row in rows]
        if len({len(row) for row in rows}) > 1:
            raise ValueError(f"ragged rows: {[len(row) for row in rows]}")
        return super().__new__(cls, rows)

    @classmethod
    def unit(cls, n):
        return cls([i == j for j in range(n)] for i in range(n))

    @property
    def shape(self):
        return len(self), len(self[0]) if self else 0

    @property
    def T(self):
        return Matrix(zip(*self))

    def __matmul__(self, other):
        if self.shape[1] != other.shape[0]:
            raise ValueError("{}x{} @ {}x{}".format(*self.shape, *other.shape))
        return Matrix([sum(a * b for a, b in zip(row, column)) for column in zip(*other)] for row in self)

    def __add__(self, other):
        return Matrix(map(sum, zip(*rows)) for rows in zip(self, other))

    def __mul__(self, number):
        return Matrix([number * a for a in row] for row in self)

    def __pow__(self, n):
        return reduce(Matrix.__matmul__, [self.inverse() if n < 0 else self] * abs(n), Matrix.unit(len(self)))

    def reduced(self):
        rows, pivots, factor = [list(row) for row in self], [], Fraction(1)
        for column in range(self.shape[1]):
            top = len(pivots)
            found = next((r for r in range(top, len(rows)) if rows[r][column]), None)
            if found is None:
                continue
            if found != top:
                rows[top], rows[found], factor = rows[found], rows[top], -factor
            factor *= rows[top][column]
            rows[top] = [a / rows[top][column] for a in rows[top]]
            for r, row in enumerate(rows):
                if r != top and row[column]:
                    rows[r] = [a - row[column] * b for a, b in zip(row, rows[top])]
            pivots.append(column)
        return Matrix(rows), pivots, factor

    def determinant(self):
        _, pivots, factor = self.reduced()
        return factor if len(pivots) == len(self) else Fraction(0)

    def inverse(self):
        n = len(self)
        wide, pivots, _ = Matrix(a + b for a, b in zip(self, Matrix.unit(n))).reduced()
        if pivots != list(range(n)):
            raise Singular(f"rank {sum(p < n for p in pivots)} of {n}")
        return Matrix(row[n:] for row in wide)

    def null_space(self):
        rows, pivots, _ = self.reduced()
        for free in sorted(set(range(self.shape[1])) - set(pivots)):
            vector = [Fraction(i == free) for i in range(self.shape[1])]
            for row, pivot in zip(rows, pivots):
                vector[pivot] = -row[free]
            yield [str(x) for x in vector]

    def characteristic(self):
        n, power, result = len(self), Matrix.unit(len(self)), [Fraction(1)]
        for k in range(1, n + 1):
            power = self @ power
            result.append(-sum(power[i][i] for i in range(n)) / k)
            power = power + Matrix.unit(n) * result[-1]
        return result, power

    def __str__(self):
        width = max(len(str(a)) for row in self for a in row)
        return "\n".join(" ".join(f"{a!s:>{width}}" for a in row) for row in self)


a = Matrix([[2, 1, -1], [-3, -1, 2], [-2, 1, 2]])
print(a, a.determinant(), a.inverse(), a @ a.inverse() == Matrix.unit(3), sep="\n")
print(a.inverse() @ Matrix([[8], [-11], [-3]]))
deficient = Matrix([[1, 2, 3], [4, 5, 6], [7, 8, 9]])
print(deficient.determinant(), deficient.reduced()[1], list(deficient.null_space()))
print(deficient.reduced()[0], deficient.T, sep="\n--\n")
coefficients, zero = a.characteristic()
print([str(c) for c in coefficients], set(sum(zero, ())) == {0})
fib = Matrix([[1, 1], [1, 0]])
print(fib ** 50, (fib ** -3), fib ** 0, sep="\n")
print(Matrix([["1/3", "0.25"], [1, 0]]), Matrix([[1, 2], [2, 4], [3, 6]]).shape, sep="\n")
for wrong in (lambda: deficient.inverse(), lambda: a @ fib, lambda: Matrix([[1], [1, 2]]),
              lambda: Matrix([[0, 0], [0, 0]]) ** -1, lambda: a.__setitem__):
    try:
        wrong()
    except (ArithmeticError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)
