# Classes, what their instances share, and a method bound to one of them.
class Shape:
    made = 0
    colours = ["red", "blue"]

    def __init__(self, name):
        self.name = name
        Shape.made += 1

class Square(Shape):
    def __init__(self, side):
        super().__init__("square")
        self.side = side

    def area(self):
        return self.side ** 2

small, large = Square(2), Square(30)
large.colours = ["green"]
area = small.area
print(area())
