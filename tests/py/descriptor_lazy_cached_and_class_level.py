# Descriptors written by the programmer: cached value, class property, alias, counter, chained ones.
class Lazy:
    def __init__(self, function):
        self.function = function
        self.__doc__ = function.__doc__

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        value = instance.__dict__[self.name] = self.function(instance)
        return value


class ClassProperty:
    def __init__(self, function): self.function = function
    def __get__(self, instance, owner): return self.function(owner)


class Alias:
    def __init__(self, target): self.target = target
    def __get__(self, instance, owner): return self if instance is None else getattr(instance,
                                                                                     self.target)
    def __set__(self, instance, value): setattr(instance, self.target, value)
    def __delete__(self, instance): delattr(instance, self.target)


class Circle:
    computed = 0

    def __init__(self, radius):
        self.radius = radius

    @Lazy
    def area(self):
        "The area, once."
        Circle.computed += 1
        return 3 * self.radius ** 2

    @ClassProperty
    def label(cls):
        return f"<{cls.__name__}>"

    r = Alias("radius")
    rr = Alias("r")


class Big(Circle):
    pass


circle = Circle(2)
print(circle.area, circle.area, Circle.computed, Circle.area.__doc__, vars(circle))
circle.radius = 5
print(circle.area, end=" ")
del circle.area
print(circle.area, Circle.computed)
print(Circle.label, Big.label, Big(1).label, circle.label)
circle.rr = 7
print(circle.radius, circle.r, circle.rr, vars(circle))
del circle.rr
for name in ("rr", "r", "radius"):
    try:
        getattr(circle, name)
    except AttributeError as error:
        print(name, "->", error)
Circle.label = "replaced"
print(Big.label, circle.label)


class Both:
    class Inner:
        def __get__(self, instance, owner): return "inner value"
    class Outer:
        def __get__(self, instance, owner): return Both.Inner()
    nested = Outer()


print(type(Both().nested).__name__, type(Both.nested).__name__)
instance_level = Both()
instance_level.here = Both.Inner()
print(type(instance_level.here).__name__)
