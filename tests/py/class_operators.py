class Vector:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return f"Vector({self.x}, {self.y})"

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y)

    def __mul__(self, k):
        if not isinstance(k, (int, float)):
            return NotImplemented
        return Vector(self.x * k, self.y * k)

    __rmul__ = __mul__

    def __matmul__(self, other):
        return self.x * other.x + self.y * other.y

    def __neg__(self):
        return Vector(-self.x, -self.y)

    def __abs__(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5

    def __bool__(self):
        return bool(self.x or self.y)

    def __eq__(self, other):
        return isinstance(other, Vector) and (self.x, self.y) == (other.x, other.y)

    def __iadd__(self, other):
        self.x += other.x
        self.y += other.y
        return self

    def __getitem__(self, i):
        return (self.x, self.y)[i]


v, w = Vector(1, 2), Vector(3, 4)
print(v + w, v - w, v * 3, 2 * w, v @ w, -v, abs(w), bool(v), bool(Vector(0, 0)))
print(v == Vector(1, 2), v != w, v == 5, v[0], list(v))
u = v
u += w
print(u, v, u is v)
for action in (lambda: v * "a", lambda: v + 1, lambda: "a" * v, lambda: v / 2, lambda: {v: 1}, lambda: v < w, lambda: ~v):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
