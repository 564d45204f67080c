# Instances, attributes, method calls, inheritance.
class Shape:
    def __init__(self, name):
        self.name = name

    def area(self):
        return 0

    def describe(self):
        return self.area() * 2


class Rectangle(Shape):
    def __init__(self, width, height):
        super().__init__("rectangle")
        self.width = width
        self.height = height

    def area(self):
        return self.width * self.height


total = 0
for i in range(200000):
    r = Rectangle(i % 10, 3)
    total += r.describe()
print(total)
