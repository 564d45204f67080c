# A class statement with a keyword nobody takes: the traceback of a class statement over several
# lines.
class Base:
    made = []

    def __init_subclass__(cls, *, tag):
        super().__init_subclass__()
        Base.made.append((cls.__name__, tag))


class First(Base, tag="one"):
    pass


try:
    class Missing(Base):
        pass
except TypeError as error:
    print(error)
try:
    class TooMuch(Base, tag=1, size=2):
        pass
except TypeError as error:
    print(error)
print(Base.made)


@lambda cls: print("decorated", cls.__name__) or cls
class Second(
    First,
    tag="two",
):
    inside = print("body of Second")


print(Base.made)


class Third(
        Second,
        tag="three",
        colour="red"):
    inside = print("body of Third")
