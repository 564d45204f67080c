def a():
    raise KeyError("a")


def b():
    try:
        a()
    except KeyError as error:
        raise TypeError("b") from error


def c():
    try:
        b()
    except TypeError:
        raise ValueError("c")


c()
