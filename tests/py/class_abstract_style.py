class Shape:
    def area(self):
        raise NotImplementedError("subclasses say how")

    def describe(self):
        return f"{type(self).__name__} of area {self.area():.2f}"


class Square(Shape):
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side ** 2


class Circle(Shape):
    def __init__(self, r):
        self.r = r

    def area(self):
        return 3.14159 * self.r ** 2


for shape in [Square(2), Circle(1), Shape()]:
    try:
        print(shape.describe())
    except NotImplementedError as error:
        print("NotImplementedError:", error)
