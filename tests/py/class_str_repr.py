class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return f"Point({self.x!r}, {self.y!r})"


class Named(Point):
    def __str__(self):
        return f"<{self.x};{self.y}>"


p, n = Point(1, "a"), Named(2, 3)
print(p, n, [p, n], (p,), {n: p})
print(str(p), repr(n), f"{n} {n!r} {p!s}")
print("%s %r" % (n, n))


class Bad:
    def __repr__(self):
        return 5

    def __str__(self):
        return None


try:
    repr(Bad())
except TypeError as error:
    print(error)
try:
    str(Bad())
except TypeError as error:
    print(error)
