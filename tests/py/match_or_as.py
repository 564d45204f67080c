# Or-patterns and as-patterns, with several names on the stack at once.
def f(subject):
    match subject:
        case [x, y, 0] | [0, x, y] | [y, 0, x]:
            return x, y
        case {"a": x, "b": [y, *z]} | {"c": [x, y, *z]} | [[x], [y], *z]:
            return x, y, z
        case (1 | 2 as n, 3 | 4 as m) as pair:
            return n, m, pair
        case ((str() | bytes()) as text, *rest) as whole:
            return text, rest, whole
        case None | False | "" as empty:
            return "empty", empty
        case (((((deep))))):
            return "parenthesised", deep


for subject in [[1, 2, 0], [0, 1, 2], [1, 0, 2], {"a": 1, "b": [2, 3, 4]}, {"c": (5, 6)}, [[1], [2], 3],
                (1, 4), (2, 5), ["s", 1, 2], (b"b",), None, False, "", 0]:
    print(subject, "->", f(subject))


class Shape:
    pass


class Circle(Shape):
    __match_args__ = ("r",)

    def __init__(self, r):
        self.r = r


class Rect(Shape):
    __match_args__ = ("w", "h")

    def __init__(self, w, h):
        self.w, self.h = w, h


def area(shape):
    match shape:
        case Circle(r):
            return 3 * r * r
        case Rect(w, h) if w == h:
            return f"square {w * h}"
        case Rect(w=w, h=h):
            return w * h
        case [Shape() as only]:
            return area(only)
        case [Shape() as first, *more]:
            return area(first), *map(area, more)
        case _:
            raise TypeError(f"no shape: {shape!r}")


print(area(Circle(2)), area(Rect(2, 3)), area(Rect(2, 2)))
print(area([Circle(1), Rect(1, 1), Rect(1, 2)]), area([Circle(3)]))
try:
    area(7)
except TypeError as error:
    print(error)


def simplify(tree):
    match tree:
        case ["+", 0, x] | ["+", x, 0]:
            return simplify(x)
        case ["*", 1, x] | ["*", x, 1]:
            return simplify(x)
        case ["*", 0, _] | ["*", _, 0]:
            return 0
        case ["-", a, b] if a == b:
            return 0
        case [op, a, b]:
            left, right = simplify(a), simplify(b)
            match op, left, right:
                case "+", int(), int():
                    return left + right
                case "*", int(), int():
                    return left * right
                case _ if (left, right) != (a, b):
                    return simplify([op, left, right])
            return [op, left, right]
        case leaf:
            return leaf


print(simplify(["+", ["*", 1, "x"], ["*", 0, "y"]]))
print(simplify(["*", ["+", 2, 3], ["-", "z", "z"]]))
print(simplify(["+", ["+", 1, 2], ["*", "a", ["+", 0, 2]]]))
