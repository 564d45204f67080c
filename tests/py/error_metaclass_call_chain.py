# A traceback through a class statement: metaclass __new__, __set_name__ and __init_subclass__ in
# the chain.
class Field:
    def __init__(self, kind):
        self.kind = kind

    def __set_name__(self, owner, name):
        if name.startswith("_"):
            raise ValueError(f"{owner.__name__}.{name}: no underscore, please")


class Meta(type):
    def __new__(mcls, name, bases, namespace, **options):
        try:
            return super().__new__(mcls, name, bases, namespace, **options)
        except RuntimeError as error:
            print(type(error).__name__, error)
            print(repr(error.__cause__))
            raise TypeError(f"cannot make {name}") from error.__cause__


class Model(metaclass=Meta):
    def __init_subclass__(cls, **options):
        print("init_subclass", cls.__name__, options)
        super().__init_subclass__(**options)


class Good(Model):
    size = Field(int)


def build():
    class Bad(Model):
        size = Field(int)
        _hidden = Field(str)
    return Bad


build()
