# The traceback of a match that fails points at the pattern.
class Point:
    __match_args__ = ("x", "y")
    x = y = 0


def check(point):
    match point:
        case Point(1, 1):
            return "one"
        case [Point(), *_] | Point(0, 0, 0):
            return "three"


print(check(7))
check(Point())
