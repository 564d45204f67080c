# dir, vars, __dir__ and __dict__ of instances, classes and objects that pretend.
class Base:
    base_level = 1
    def method(self): pass


class Child(Base):
    __slots__ = ("slotted",)
    child_level = 2


class OwnDir(Base):
    def __dir__(self): return ["zebra", "apple", "apple"]


class More(Base):
    def __dir__(self): return super().__dir__() + ["dynamic"]


class FakeDict:
    @property
    def __dict__(self): return {"pretended": 1}


class BadDict:
    __dict__ = 5


class FakeClass:
    @property
    def __class__(self): return OwnDir


class Meta(type):
    def __dir__(cls): return [*super().__dir__(), "from_meta"]
    meta_level = 3


class Made(metaclass=Meta): own = 1


def public(names): return [name for name in names if not name.startswith("__")]


child = Child()
child.slotted, child.added = 1, 2
child.__dict__["not a name"] = 3
child.__dict__[5] = 6 if False else child.__dict__.pop(5, None)
del child.__dict__[5]
print(public(dir(child)), public(dir(Child)), vars(child))
print(dir(OwnDir()), public(dir(OwnDir)), public(dir(More())),
      public(More().__dir__()) == public(dir(More())))
print(public(dir(Made)), public(dir(Made())), hasattr(Made, "meta_level"),
      hasattr(Made(), "meta_level"), "mro" in dir(Made))
print(public(dir(FakeDict())), vars(FakeDict()), len(dir(object())) == len(dir(object)))
for text in ["dir(BadDict())", "vars(BadDict())", "vars(5)", "vars(len)", "vars(Slotless())",
             "vars(1, 2)", "dir(1, 2)", "vars(int)['real'] is None",
             "vars(child) is child.__dict__", "vars(Base) == Base.__dict__",
             "type(vars(Base)).__name__", "dir(None) == dir(type(None))",
             "sorted(set(dir(True)) - set(dir(object)))[:5]", "dir(5) == dir(int)",
             "'real' in dir(5)", "'upper' in dir(str)", "'__call__' in dir(len)",
             "setattr(child, '__dict__', {'fresh': 1})", "child.fresh, child.slotted",
             "child.added", "setattr(child, '__dict__', 5)",
             "setattr(child, '__dict__', [])", "delattr(child, '__dict__')", "vars(child)",
             "Base.__dict__['x'] = 1", "vars(Base).clear()",
             "object.__dir__(5)[:0]", "object.__dir__()", "type.__dir__(Base) is None",
             "type.__dir__(5)", "vars(Made)['own']"]:
    try:
        print(text, "->", eval(text))
    except (TypeError, AttributeError, NameError, SyntaxError) as error:
        print(text.strip(), "->", type(error).__name__, error)


def local_names(a, b=2):
    c = 3
    del b
    before = dir(), sorted(vars()), sorted(locals())
    class Inner: inside = dir(), sorted(vars())[:2]
    return before, Inner.inside, [dir() for z in [1]], (lambda y: dir())(1)


print(local_names(1))
