# property: getter, setter, deleter make copies; docs, names in errors, inheriting one part.


def attempt(function, *arguments, **keywords):
    try:
        print(repr(function(*arguments, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


class Base:
    """A class."""

    def __init__(self):
        self._value = 1

    @property
    def value(self):
        """The value."""
        return self._value

    reader = value

    @value.setter
    def value(self, new):
        """Never seen."""
        self._value = new

    writer = value

    @value.deleter
    def value(self):
        del self._value

    bare = property()
    write_only = property(None, lambda self, new: print("written", new))
    with_doc = property(lambda self: 5, doc="given")
    lambda_named = property(lambda self: self.nothing)


class Child(Base):
    @Base.value.getter
    def value(self):
        return ("child", self._value)


base, child = Base(), Child()
print(Base.reader is Base.writer, Base.reader.fset, Base.writer.fset is Base.value.fset,
      Base.value.fget is Base.reader.fget, Base.value.fdel.__name__)
print(Base.value.__doc__, Base.writer.__doc__, Base.with_doc.__doc__, Base.bare.__doc__,
      Child.value.__doc__, property(None, None, None, "d").__doc__)
base.value = 5
print(base.value, child.value, base.reader, vars(base))
child.value = 7
print(child.value, super(Child, child).value)
del base.value
attempt(lambda: base.value)
attempt(lambda: delattr(base, "value"))
for name in ("reader", "writer", "bare", "write_only", "with_doc"):
    attempt(getattr, base, name)
    attempt(setattr, base, name, 1)
    attempt(delattr, base, name)
attempt(lambda: base.lambda_named)
attempt(lambda: Base().value)
base.__dict__["reader"] = "in the instance"
attempt(lambda: base.reader)
for name in ("fget", "fset", "fdel"):
    attempt(setattr, Base.value, name, None)
attempt(property, 1, 2, 3, 4, 5)
attempt(lambda: property(5).fget)
attempt(lambda: property(5).__get__(base))
attempt(lambda: property(len).__get__([1, 2]))
attempt(lambda: property(len).__get__(None, int).fget is len)
attempt(lambda: property().__get__(1))
attempt(lambda: property(len).__set__([], 1))
attempt(lambda: property(len).__delete__([]))
attempt(lambda: property(len).__set_name__(Base, "length"))
attempt(lambda: isinstance(Base.value, property) and Base.value.__isabstractmethod__)
documented = Base.with_doc
documented.__doc__ = "changed"
print(Base.with_doc.__doc__, Base.value.getter(len).fset is Base.value.fset,
      Base.value.deleter(len).fdel is len)


class Own(property):
    """Kind of its own."""


class Uses:
    @Own
    def first(self):
        """Of the getter."""
        return 1

    second = Own(lambda self: 2)


print(Uses().first, Uses().second, Uses.first.__doc__, Uses.second.__doc__,
      type(Uses.first.setter(len)).__name__)
attempt(setattr, Uses(), "first", 1)
