# A hierarchy of classes, data of a class, methods of an instance.
class Shape:
    count = 0
    colours = ["red", "blue"]

    def __init__(self, name):
        self.name = name
        Shape.count += 1

    def area(self):
        return 0

class Square(Shape):
    def __init__(self, side):
        super().__init__("square")
        self.side = side

    def area(self):
        return self.side ** 2

class Circle(Shape):
    pi = 3.14

    def __init__(self, radius):
        super().__init__("circle")
        self.radius = radius

    def area(self):
        return self.pi * self.radius ** 2

shapes = [Square(2), Circle(1), Square(3)]
measure = shapes[0].area
total = sum(shape.area() for shape in shapes)
