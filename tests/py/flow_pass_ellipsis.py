def nothing():
    pass


def also_nothing():
    ...


def documented():
    """Only a docstring."""


print(nothing(), also_nothing(), documented(), documented.__doc__)


class Empty:
    pass


print(Empty.__name__, ...)
for _ in range(3):
    pass
if True:
    ...
