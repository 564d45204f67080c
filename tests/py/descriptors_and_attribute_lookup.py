"""The order of attribute lookup: data descriptors, instance dict, others, __getattr__; set and delete."""


class Data:
    def __set_name__(self, owner, name):
        print("named", name, "in", owner.__name__)
        self.name = name

    def __get__(self, instance, owner=None):
        return f"data {self.name}" if instance is not None else self

    def __set__(self, instance, value):
        print("set", self.name, value)

    def __delete__(self, instance):
        print("delete", self.name)


class NonData:
    def __get__(self, instance, owner=None):
        return "nondata", instance is None, owner.__name__


class OnlySet:
    def __set__(self, instance, value):
        instance.__dict__["only_set"] = value * 2


class Base:
    inherited = NonData()


class C(Base):
    data = Data()
    nondata = NonData()
    only_set = OnlySet()
    plain = "class value"

    def __getattr__(self, name):
        if name.startswith("dynamic"):
            return "made " + name
        raise AttributeError(f"no {name} here")


c = C()
print(c.data, c.nondata, c.inherited, c.plain, C.nondata, C.data.name, type(c.only_set).__name__)
c.__dict__.update(data="in dict", nondata="in dict", plain="in dict")
print(c.data, c.nondata, c.plain, C.plain)
c.data = 5
del c.data
c.only_set = 4
print(c.only_set, c.dynamic_thing)
try:
    c.unknown
except AttributeError as error:
    print(error)
print(hasattr(c, "dynamic"), hasattr(c, "other"), getattr(c, "other", "default"))
try:
    del c.only_set
except AttributeError as error:
    print(error)
del c.plain
print(c.plain)
try:
    del c.plain
except AttributeError as error:
    print(error)
C.data = "replaced"
print(c.data, C.data)


class Everything:
    def __getattribute__(self, name):
        if name == "secret":
            raise AttributeError("hidden")
        return "all:" + name

    def __getattr__(self, name):
        return "fallback:" + name


e = Everything()
print(e.x, e.secret, e.__class__, e.__dict__, type(e).__name__)


class Guarded:
    def __setattr__(self, name, value):
        if name == "forbidden":
            raise AttributeError("may not be set")
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        print("deleting", name)
        super().__delattr__(name)


g = Guarded()
g.allowed = 1
try:
    g.forbidden = 2
except AttributeError as error:
    print(error)
del g.allowed
print(vars(g))


class Property:
    def __init__(self):
        self._x = 1

    @property
    def x(self):
        """The x."""
        return self._x

    @x.setter
    def x(self, value):
        self._x = value

    @x.deleter
    def x(self):
        del self._x

    @property
    def read_only(self):
        return 1

    write_only = property(None, lambda self, v: print("written", v))


p = Property()
p.x += 4
print(p.x, Property.x.__doc__, Property.x.fget.__name__)
del p.x
for action in (lambda: p.x, lambda: setattr(p, "read_only", 2), lambda: delattr(p, "read_only"),
               lambda: p.write_only):
    try:
        action()
    except AttributeError as error:
        print(error)
p.write_only = 3


class Slots:
    __slots__ = ("a", "b", "__weird")

    def __init__(self):
        self.a = 1
        self.__weird = 2


s = Slots()
print(s.a, s._Slots__weird, hasattr(s, "__dict__"), Slots.__slots__)
for action in (lambda: s.b, lambda: setattr(s, "c", 1), lambda: delattr(s, "b")):
    try:
        action()
    except AttributeError as error:
        print(error)


class Meta(type):
    def __getattr__(cls, name):
        return f"meta made {name}"

    @property
    def title(cls):
        return cls.__name__.lower()


class WithMeta(metaclass=Meta):
    pass


print(WithMeta.anything, WithMeta.title)
try:
    WithMeta().anything
except AttributeError as error:
    print(error)
for name in ("__class__", "__doc__", "__module__"):
    print(name, getattr(c, name))
