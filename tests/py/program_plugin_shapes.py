# Plugins that register themselves, checked at class creation: descriptors, a metaclass, ordering by priority.
class Field:
    def __init__(self, kind=float, low=None):
        self.kind, self.low = kind, low

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        return self if instance is None else instance.__dict__[self.name]

    def __set__(self, instance, value):
        try:
            value = self.kind(value)
        except (TypeError, ValueError):
            raise TypeError(f"{type(instance).__name__}.{self.name}: no {self.kind.__name__}: {value!r}") from None
        if self.low is not None and value < self.low:
            raise ValueError(f"{self.name} must not be below {self.low}")
        instance.__dict__[self.name] = value


class PluginMeta(type):
    registry = {}

    @classmethod
    def __prepare__(meta, name, bases, **options):
        return {"created_by": meta.__name__}

    def __new__(meta, name, bases, space, *, priority=0, abstract=False):
        cls = super().__new__(meta, name, bases, space)
        cls.fields = [n for base in reversed(cls.__mro__) for n, v in vars(base).items() if isinstance(v, Field)]
        if not abstract:
            missing = [need for need in ("area", "draw") if getattr(cls, need, None) is None]
            if missing:
                raise TypeError(f"plugin {name} lacks {' and '.join(missing)}")
            meta.registry[name.lower()] = priority, cls
        return cls

    def __init__(cls, name, bases, space, **options):
        super().__init__(name, bases, space)

    def __iter__(cls):
        ordered = sorted(PluginMeta.registry.items(), key=lambda item: (-item[1][0], item[0]))
        return (plugin for _, (_, plugin) in ordered if issubclass(plugin, cls))

    def __len__(cls):
        return sum(1 for _ in cls)

    def __getitem__(cls, name):
        return cls.registry[name][1]

    def __contains__(cls, name):
        return name in cls.registry


class Shape(metaclass=PluginMeta, abstract=True):
    area = draw = None

    def __init__(self, *values, **named):
        for name, value in zip(self.fields, values, strict=len(values) > len(self.fields)):
            setattr(self, name, value)
        for name, value in named.items():
            if name not in self.fields:
                raise AttributeError(f"{name} is no field of {type(self).__name__}")
            setattr(self, name, value)

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{n}={getattr(self, n)!r}' for n in self.fields)})"


class Box(Shape, priority=2):
    width, height = Field(int, 0), Field(int, 0)

    def area(self):
        return self.width * self.height

    def draw(self):
        return "\n".join(["#" * self.width] * self.height)


class Square(Box, priority=5):
    @property
    def height(self):
        return self.width


class Triangle(Shape):
    size = Field(int, 1)

    def area(self):
        return self.size * (self.size + 1) / 2

    def draw(self):
        return "\n".join("#" * n for n in range(1, self.size + 1))


print([cls.__name__ for cls in Shape], len(Shape), len(Box), "box" in Shape, "disc" in Shape, Shape["box"].fields)
for shape in (Box(4, "2"), Square(3), Triangle(size=3.9)):
    print(shape, shape.area(), shape.created_by, shape.draw(), sep=" | ")
print(Square.fields, Triangle.size.low, type(Shape), type(PluginMeta.registry["square"][1]).__name__, vars(Box(1, 2)))
for wrong in (lambda: Box(1, -2), lambda: Box("a"), lambda: Box(1, 2, 3), lambda: Triangle(1, colour=2),
              lambda: Box(1).area(), lambda: Shape["disc"], lambda: type(Shape)("Disc", (Shape,), {"area": len}),
              lambda: PluginMeta("X", (), {}, size=1), lambda: setattr(Square(1), "height", 2)):
    try:
        print(wrong())
    except (TypeError, ValueError, AttributeError, KeyError) as error:
        print(type(error).__name__, error)
