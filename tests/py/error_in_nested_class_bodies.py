# Uncaught: a failing default inside a class in a class in a function, with a metaclass above.
class Meta(type):
    def __new__(meta, name, bases, names, **options):
        made = super().__new__(meta, name, bases, names)
        if options.get("check"):
            made.check()
        return made

    def __init__(cls, name, bases, names, **options):
        super().__init__(name, bases, names)


class Base(metaclass=Meta):
    @classmethod
    def check(cls):
        return [cls.limit
                for _ in range(2)]


def build(limit):
    class Outer(Base):
        size = limit

        class Inner(Base, check=True):
            values = [limit * n for n in range(3)]
            print(values)

            def method(self, default=values[0]):
                return default

    return Outer


build(2)
