def area(width, height):
    return width * height


print(area(2, 3), area(height=4, width=5), area(6, height=7))


def nothing():
    """Says nothing."""


print(nothing(), nothing.__name__, nothing.__doc__)


def many():
    return 1, "two", [3]


a, b, c = many()
print(many(), a, b, c)
print(type(area), callable(area), area.__name__, area.__module__)
same = area
print(same is area, same(1, 1))
