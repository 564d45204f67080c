# property: getter, setter and deleter copied, extended in subclasses, docs, abstract parts,
# called by hand.
class Base:
    def __init__(self): self._x = 1
    @property
    def x(self):
        "doc of x"
        return self._x
    @x.setter
    def x(self, value): self._x = value
    y = property(lambda self: "y", doc="given doc")
    z = property(fset=lambda self, value: print("z set", value))
    w = property(fdel=lambda self: print("w deleted"))
    v = property(None, None, None, "only doc")


class Narrow(Base):
    x = Base.x.setter(None)
    y = Base.y.getter(lambda self: "narrow y")


class Wide(Base):
    @Base.x.getter
    def x(self): return super().x * 10
    @x.deleter
    def x(self): print("deleting x"); self._x = 0
    @Base.z.getter
    def z(self): "doc of getter z"; return "z read"


class Doc(property):
    "A kind of property."
    def __get__(self, instance, owner=None):
        return self if instance is None else ("doc", super().__get__(instance, owner))


class Uses:
    @Doc
    def field(self): "field doc"; return 5
    @field.setter
    def field(self, value): print("set field", value)


def attempt(text):
    try:
        print(text, "->", eval(text))
    except (AttributeError, TypeError) as error:
        print(text, "->", type(error).__name__, error)


n, w, b, u = Narrow(), Wide(), Base(), Uses()
for text in ["b.x", "setattr(b, 'x', 5)", "b.x", "delattr(b, 'x')", "n.x", "n.y",
             "setattr(n, 'y', 1)", "w.x", "setattr(w, 'x', 3)", "w.x",
             "delattr(w, 'x')", "w.x", "b.z", "setattr(b, 'z', 2)", "w.z", "setattr(w, 'z', 3)",
             "delattr(b, 'z')", "b.w", "delattr(b, 'w')", "b.v", "setattr(b, 'v', 1)",
             "Base.x.__doc__", "Base.y.__doc__", "Base.v.__doc__", "Wide.x.__doc__",
             "Wide.z.__doc__", "Narrow.x.__doc__", "Narrow.y.__doc__", "Base.x.fget(b)",
             "Base.x.fset(b, 8)", "Base.x.fdel", "Base.x.__get__(b)",
             "Base.x.__get__(None) is Base.x", "Base.x.__set__(b, 9)",
             "Base.x.__delete__(b)", "Base.x.__get__(5)",
             "Base.x.__isabstractmethod__", "property(1).__get__(1)", "property(1, 2, 3, 4, 5)",
             "property().__doc__",
             "setattr(Base.x, '__doc__', 'new')", "Base.x.__doc__", "setattr(Base.x, 'fget', 1)",
             "setattr(Base.x, 'other', 1)", "u.field", "setattr(u, 'field', 1)",
             "type(Uses.field).__name__", "Uses.field.__doc__", "Uses.field.fget.__name__",
             "delattr(u, 'field')", "property(len).__get__([1, 2])",
             "property(fget=abs).__get__(-3)",
             "Base.x.getter(1).fget", "type(Base.x.setter(None)).__name__",
             "type(Uses.field.deleter(len)).__name__", "property.__get__(5)",
             "property.x", "b.__dict__"]:
    attempt(text)
