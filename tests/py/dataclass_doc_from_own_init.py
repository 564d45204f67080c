# The doc of a dataclass is its signature, also where __init__ is not made from the fields.
from dataclasses import dataclass, field


@dataclass(init=False)
class Bare:
    a: int


@dataclass(init=False)
class Given:
    a: int
    def __init__(self, x: str, y=2): pass


@dataclass
class Kept:
    a: int
    def __init__(self, x: str): pass


@dataclass
class Derived(Bare):
    b: 'Bare' = None
    c: list[int] = field(default_factory=list, kw_only=True)


for cls in (Bare, Given, Kept, Derived):
    print(cls.__doc__)

# What a class statement wraps by itself has no names of its own; what a decorator wraps has.
class Wrapped:
    def __new__(cls): return super().__new__(cls)
    def __init_subclass__(cls): 'doc'
    @staticmethod
    def plain(): 'doc'


for name in ('__new__', '__init_subclass__', 'plain'):
    print(type(vars(Wrapped)[name]).__name__, list(vars(Wrapped)[name].__dict__))
