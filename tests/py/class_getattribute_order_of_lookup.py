# Where an attribute is found: data descriptor, instance dict, other descriptor, class, __getattr__.
class Data:
    def __init__(self, label): self.label = label
    def __get__(self, instance, owner=None): return f"data {self.label}"
    def __set__(self, instance, value): print("data set", self.label, value)


class NonData:
    def __init__(self, label): self.label = label
    def __get__(self, instance, owner=None): return f"non-data {self.label} {instance is None}"


class Base:
    data = Data("base")
    nondata = NonData("base")
    plain = "plain base"

    def __getattr__(self, name):
        return f"fallback {name}"


class Child(Base):
    plain = "plain child"


thing = Child()
vars(thing).update(data="own", nondata="own", plain="own", extra="own", __len__=lambda: 5)
print(thing.data, thing.nondata, thing.plain, thing.extra, thing.missing, sep="; ")
print(Child.data, Child.nondata, Child.plain, sep="; ")
thing.data = 1
Child.data = 5
print(thing.data, Base.data, "; del", end=" ")
del Child.data
print(thing.data)
try:
    len(thing)
except TypeError as error:
    print(error)
print(thing.__len__())


class Spy:
    value = 1

    def __getattribute__(self, name):
        print("asked", name)
        return super().__getattribute__(name)

    def __getattr__(self, name):
        print("then", name)
        if name == "gone":
            raise AttributeError("really gone", name)
        return name


spy = Spy()
print(spy.value, spy.other, hasattr(spy, "gone"), getattr(spy, "gone", "default"))
spy.added = 3
print(spy.added, spy.__dict__, object.__getattribute__(spy, "added"))
try:
    spy.gone
except AttributeError as error:
    print(error.args, error.name, error.obj is spy)
for call in (lambda: object.__getattribute__(spy, "nope"), lambda: object.__getattribute__(spy, 5),
             lambda: object.__getattribute__(spy), lambda: type.__getattribute__(Spy, "nope"),
             lambda: type.__getattribute__(spy, "value"), lambda: super(Spy, spy).value):
    try:
        print(call())
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
