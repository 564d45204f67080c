class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


p = Point(1, 2)
print(p.x, p.y)
p.x = 5
print(p.x, hasattr(p, "__dict__"))
try:
    p.z = 3
except AttributeError as error:
    print(error)
del p.x
try:
    print(p.x)
except AttributeError as error:
    print(error)


class Child(Point):
    pass


c = Child(1, 2)
c.z = 3
print(c.__dict__, c.x, Point.__slots__)
