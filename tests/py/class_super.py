class Base:
    value = 1

    def __init__(self, **kw):
        print("Base", kw)

    @classmethod
    def make(cls):
        return cls.__name__

    @property
    def size(self):
        return 10


class Left(Base):
    def __init__(self, left=None, **kw):
        print("Left", left)
        super().__init__(**kw)


class Right(Base):
    def __init__(self, right=None, **kw):
        print("Right", right)
        super().__init__(**kw)


class Both(Left, Right):
    value = 2

    def __init__(self):
        super().__init__(left=1, right=2)
        print(super().value, self.value, super().size)

    @classmethod
    def make(cls):
        return super().make() + "!"


both = Both()
print(Both.make(), super(Left, both).__init__)if False else print(Both.make())
print(super(Both, both).value)
try:
    super(Left, 5)
except TypeError as error:
    print(error)
try:
    super()
except RuntimeError as error:
    print(error)
try:
    super(Both, both).nothing
except AttributeError as error:
    print(error)
