# Geometry in the plane: hull, area, inside or outside, crossings, closest pair, lattice points, clipping.
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations, pairwise
from math import atan2, degrees, gcd, hypot, inf


@dataclass(frozen=True, order=True, slots=True)
class Point:
    x: float
    y: float

    def __sub__(self, other):
        return Point(self.x - other.x, self.y - other.y)

    def __add__(self, other):
        return Point(self.x + other.x, self.y + other.y)

    def __rmul__(self, k):
        return Point(k * self.x, k * self.y)

    def __matmul__(self, other):
        return self.x * other.y - self.y * other.x

    def __abs__(self):
        return hypot(self.x, self.y)

    def __iter__(self):
        yield from (self.x, self.y)

    def __str__(self):
        return f"({self.x:g}, {self.y:g})" if isinstance(self.x, float) else f"({self.x}, {self.y})"


def turn(a, b, c):
    return (b - a) @ (c - a)


def hull(points):
    def half(points):
        chain = []
        for p in points:
            while len(chain) > 1 and turn(*chain[-2:], p) <= 0:
                chain.pop()
            chain.append(p)
        return chain[:-1]
    points = sorted(set(points))
    return half(points) + half(points[::-1]) if len(points) > 1 else points


def edges(polygon):
    return pairwise([*polygon, polygon[0]])


def area(polygon):
    return Fraction(sum(a @ b for a, b in edges(polygon)), 2)


def lattice(polygon):
    border = sum(gcd(b.x - a.x, b.y - a.y) for a, b in edges(polygon))
    return border, int(abs(area(polygon)) - Fraction(border, 2) + 1)


def inside(polygon, p):
    answer = False
    for a, b in edges(polygon):
        if turn(a, b, p) == 0 and min(a, b) <= p <= max(a, b):
            return "edge"
        if (a.y > p.y) != (b.y > p.y) and (turn(a, b, p) > 0) == (b.y > a.y):
            answer = not answer
    return "in" if answer else "out"


def crossing(a, b, c, d):
    across = (b - a) @ (d - c)
    if across == 0:
        return None
    t, u = Fraction((c - a) @ (d - c), across), Fraction((c - a) @ (b - a), across)
    return a + t * (b - a) if 0 <= t <= 1 and 0 <= u <= 1 else None


def closest(points):
    best, pair, points = inf, None, sorted(points)
    for i, p in enumerate(points):
        for q in points[i + 1:]:
            if q.x - p.x >= best:
                break
            if abs(q - p) < best:
                best, pair = abs(q - p), (p, q)
    return best, pair


def clip(polygon, window):
    for a, b in edges(window):
        kept = []
        for p, q in edges(polygon):
            here, there = turn(a, b, p), turn(a, b, q)
            if here >= 0:
                kept.append(p)
            if here * there < 0:
                kept.append(p + Fraction(here, here - there) * (q - p))
        polygon = kept
    return polygon


points = [Point(*p) for p in [(0, 0), (4, 0), (2, 1), (4, 3), (1, 2), (0, 4), (2, 0), (3, 3), (1, 1)]]
outer = hull(points)
print(*outer, area(outer), lattice(outer), area(outer[::-1]))
print([inside(outer, Point(*p)) for p in [(1, 1), (2, 0), (4, 4), (0, 0), (-1, 2), (3, 3), (2, 3)]])
a, b, c, d = map(Point, (0, 4, 0, 4), (0, 4, 3, 0))
print(crossing(a, b, c, d), crossing(a, b, Point(1, 0), Point(5, 4)), crossing(a, b, d, Point(9, 0)))
print(*closest(points)[1], f"{closest([Point(0, 0), Point(3, 4), Point(9, 9)])[0]:.3f}")
print(*map(str, clip([Point(-1, 1), Point(3, 1), Point(1, 5)], [Point(*p) for p in
      [(0, 0), (2, 0), (2, 3), (0, 3)]])))
print(Point(1, 2) < Point(1, 3), sorted(points)[:2], {Point(1, 2): "a"}[Point(1.0, 2.0)], Point(0.5, 1e-7))
print([round(degrees(atan2(*reversed([*(q - p)])))) for p, q in edges(outer)])
print(hull([Point(1, 1)] * 3), [len(hull(set(some))) for some in combinations(points[:4], 3)])
for wrong in (lambda: setattr(points[0], "x", 5), lambda: points[0] + 1, lambda: Point(1)):
    try:
        wrong()
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
