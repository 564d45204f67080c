class Positive:
    def __set_name__(self, owner, name):
        print("named", name, "in", owner.__name__)
        self.name = "_" + name

    def __get__(self, instance, owner):
        if instance is None:
            return "on the class"
        return getattr(instance, self.name)

    def __set__(self, instance, value):
        if value <= 0:
            raise ValueError(f"{self.name[1:]} must be positive")
        setattr(instance, self.name, value)


class Rectangle:
    width = Positive()
    height = Positive()

    def __init__(self, width, height):
        self.width = width
        self.height = height


r = Rectangle(2, 3)
print(r.width, r.height, Rectangle.width)
try:
    r.width = -1
except ValueError as error:
    print(error)


class NonData:
    def __get__(self, instance, owner):
        return "descriptor"


class Holder:
    d = NonData()


h = Holder()
print(h.d)
h.d = "own"
print(h.d, Holder.d)
