Point = type("Point", (), {"x": 0, "show": lambda self: f"x={self.x}"})
p = Point()
p.x = 5
print(p.show(), Point.__name__, type(Point), type(type))
Sub = type("Sub", (Point, dict), {})
print(Sub.__mro__, Sub().show())
print(type(5), type("a"), type(None), type([]), type(print), type(lambda: 0), type(Point), type(type(5)))
print(type(5) == int, type(True) is bool, isinstance(True, int), type(5.0) is float)


class Meta(type):
    def __new__(mcls, name, bases, namespace, **kw):
        print("creating", name, kw)
        return super().__new__(mcls, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **kw):
        super().__init__(name, bases, namespace)

    def __call__(cls, *args):
        print("calling", cls.__name__, args)
        return super().__call__(*args)


class Made(metaclass=Meta, option=1):
    def __init__(self, a):
        self.a = a


print(Made(7).a, type(Made))
