# A class with __eq__ only becomes unhashable: uncaught TypeError while filling a dict of sets.
class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __eq__(self, other):
        if not isinstance(other, Point):
            return NotImplemented
        return (self.x, self.y) == (other.x, other.y)

    def __repr__(self):
        return f"Point({self.x}, {self.y})"


class Fixed(Point):
    def __hash__(self):
        return hash((self.x, self.y))


points = [Fixed(1, 2), Fixed(1, 2), Fixed(3, 4)]
print(len(set(points)), Point(1, 2) in points, Point(1, 2) == Fixed(1, 2), Point.__hash__)
grid = {}
for point in points:
    grid.setdefault(point.x, set()).add(point)
print({key: len(value) for key, value in grid.items()})
try:
    Point(1, 2) in grid
except TypeError as error:
    print(error)


def index(values):
    return {value: position
            for position, value in enumerate(values)}


print(index(points))
index(points + [Point(5, 6)])
