class Point:
    """Has x."""

    def __init__(self):
        self.x = 1

    def move(self):
        return self.y


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__ + ":", error)


p = Point()
attempt(lambda: p.y)
attempt(lambda: Point.x)
attempt(p.move)
attempt(lambda: p.move(1))
attempt(lambda: (5).real_part)
attempt(lambda: "text".push)
attempt(lambda: None.x)
attempt(lambda: [].add)
attempt(lambda: len.x)
attempt(lambda: type.x)
attempt(lambda: (lambda: 0).x)
attempt(lambda: setattr(5, "x", 1))
attempt(lambda: delattr(p, "z"))
attempt(lambda: getattr(p, 5))
attempt(lambda: getattr(p, "q", "default"))
attempt(lambda: hasattr(p, "x") and not hasattr(p, "q"))
attempt(lambda: setattr(int, "x", 1))
attempt(lambda: object().x)
attempt(lambda: setattr(object(), "x", 1))
attempt(lambda: Point(5))
attempt(lambda: Point.move())
attempt(lambda: p())
attempt(lambda: p[0])
attempt(lambda: len(p))
attempt(lambda: p + 1)
attempt(lambda: p < p)
attempt(lambda: iter(p))
