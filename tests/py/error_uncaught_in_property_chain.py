# A property that fails with AttributeError falls to __getattr__, whose error is chained to nothing.
class Circle:
    def __init__(self, radius):
        self.radius = radius

    @property
    def area(self):
        return self.radius * self.factor

    def __getattr__(self, name):
        if name == "area":
            return "asked a second time"
        raise AttributeError(f"circles have no {name}", name=name, obj=self)


circle = Circle(2)
print(circle.area)
circle.factor = 3
print(circle.area)
try:
    circle.aera
except AttributeError as error:
    print(error, error.name, error.obj is circle)
try:
    circle.area = 5
except AttributeError as error:
    print(error)
del circle.factor


def total(*circles):
    return sum(circle.area for circle in circles)


print(total())
total(circle)
