# staticmethod and classmethod: wrapped attributes, calls without class, binding, inheritance.


def attempt(function, *arguments, **keywords):
    try:
        print(repr(function(*arguments, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


def plain(first=None, *rest: int) -> str:
    """Says what came."""
    return (getattr(first, "__name__", first), rest)


static, bound = staticmethod(plain), classmethod(plain)
for wrapper in (static, bound):
    print(wrapper.__func__ is plain, wrapper.__wrapped__ is plain, wrapper.__name__,
          wrapper.__doc__, wrapper.__qualname__, wrapper.__module__,
          sorted(wrapper.__annotations__))
    print(type(wrapper).__name__, callable(wrapper), wrapper.__isabstractmethod__,
          wrapper.__dict__ and "dict", hasattr(wrapper, "__get__"))
attempt(static, 1, 2)
attempt(bound, 1, 2)
attempt(lambda: static.__get__(None, int)(5))
attempt(lambda: bound.__get__(None, int)(5))
attempt(lambda: bound.__get__(3)(5))
attempt(lambda: bound.__get__(3, str)(5))
attempt(lambda: static.__get__(3) is plain)
for wrong in ((), (1, 2), (5,)):
    for kind in (staticmethod, classmethod):
        attempt(lambda: type(kind(*wrong)).__name__)
attempt(lambda: staticmethod(function=len))
attempt(lambda: classmethod(5).__get__(None, int)())
attempt(lambda: staticmethod(5)())


class Base:
    count = 0

    @staticmethod
    def helper(value):
        return value * 2

    table = {"helper": helper}
    called_in_body = helper(21)

    @classmethod
    def make(cls, *arguments):
        cls.count += 1
        return (cls.__name__, cls.count, arguments)

    @classmethod
    @property
    def label(cls):
        return "label of " + cls.__name__

    length = staticmethod(len)
    lower = classmethod(str)


class Child(Base):
    @classmethod
    def make(cls, *arguments):
        return ("child of",) + super().make(*arguments)

    @staticmethod
    def helper(value):
        return Base.helper(value) + 1


print(Base.make(1), Child.make(2), Child().make(), Base().make(), Base.count, Child.count)
print(Base.helper(4), Child.helper(4), Child().helper(5), Base.called_in_body,
      Base.table["helper"](3), Base.label, Child().label)
print(Base.length("abc"), Base().length([1]), Base.lower().split(".")[-1],
      type(Base.make).__name__, type(Base.helper).__name__, type(vars(Base)["make"]).__name__)
print(Base.make == Base.make, Base.make is Base.make, Base.make == Base().make,
      Base.make == Child.make, Base.make.__self__ is Base, Child.make.__self__ is Child,
      Base.helper is Base.helper)
attempt(Base.helper)
attempt(Base.helper, 1, 2)
attempt(lambda: Base.make(cls=5))
attempt(lambda: vars(Base)["make"](1))
attempt(lambda: vars(Base)["helper"](2))
static.extra = "attribute"
bound.extra = "attribute too"
print(static.extra, bound.extra, vars(static)["extra"], hasattr(plain, "extra"))
Base.make = classmethod(lambda cls: "replaced " + cls.__name__)
Base.helper = lambda value: "now a method"
print(Child.make.__func__.__name__, Base.make(), Base().helper())
attempt(lambda: Child.make(1))
