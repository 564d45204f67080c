# super() without arguments: where it works, where it fails, and what a metaclass does to __class__.
class Base:
    def who(self):
        return "base"

    @classmethod
    def make(cls):
        return f"made {cls.__name__}"

    @property
    def size(self):
        return 10


class Child(Base):
    def who(self):
        return "child of " + super().who()

    @classmethod
    def make(cls):
        return super().make() + "!"

    @property
    def size(self):
        return super().size + 1

    @staticmethod
    def static(first):
        return super().who()

    def renamed(this, *rest):
        return super().who(), __class__.__name__

    def inner(self):
        def nested(me):
            return super().who()
        return nested(self)

    def generator(self):
        yield super().who()

    def in_lambda(self):
        return (lambda me: super().who())(self)

    def comprehension(self):
        return [super().who() for _ in range(1)]

    def no_arguments():
        return super().who()

    def deleted(self):
        del self
        return super().who()

    def changed(self):
        self = 5
        return super().who()

    def stars(*args):
        return super().who()


child = Child()
for call in (child.who, child.make, lambda: child.size, lambda: Child.static(child),
             child.renamed, child.inner,
             lambda: next(child.generator()), child.in_lambda, child.comprehension,
             Child.no_arguments, child.deleted,
             child.changed, child.stars, lambda: Child.who(5), lambda: Child.static(Base()),
             lambda: super().who()):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)

print(Child.who.__code__.co_freevars, Base.who.__code__.co_freevars,
      Child.who.__closure__[0].cell_contents.__name__)


class Dropping(type):
    def __new__(mcls, name, bases, namespace):
        cell = namespace.pop("__classcell__", None)
        print(name, "had a cell:", cell is not None)
        return super().__new__(mcls, name, bases, namespace)


try:
    class NeedsCell(metaclass=Dropping):
        def method(self): return __class__
except Exception as error:
    print(type(error).__name__, error.args[0][:40])
class NoCell(metaclass=Dropping):
    pass
class Copying(type):
    def __new__(mcls, name, bases, namespace):
        return super().__new__(mcls, name, bases, dict(namespace, extra=1))
class Copied(metaclass=Copying):
    def kind(self): return __class__.extra
print(Copied().kind())
