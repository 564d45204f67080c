"""throw() with classes, instances, values and tracebacks, wrong arguments, and what is handled meanwhile."""
import sys


def listen():
    while True:
        try:
            yield "ready"
        except ValueError as error:
            print("inside:", repr(error), error.args, sys.exc_info()[0].__name__)


g = listen()
next(g)
print(g.throw(ValueError))
print(g.throw(ValueError("one")))
print(g.throw(ValueError, "two"))
print(g.throw(ValueError, (1, 2)))
print(g.throw(ValueError, ValueError("three")))
print(g.throw(ValueError, None, None))


def refuse(*arguments):
    try:
        g.throw(*arguments)
    except BaseException as error:
        print(type(error).__name__, error)


refuse()
refuse(5)
refuse("text")
refuse(int)
refuse(ValueError("x"), "y")
refuse(ValueError, "x", "no traceback")


class Odd(Exception):
    def __new__(cls, *arguments):
        return cls


class Number(Exception):
    def __new__(cls, *arguments):
        return 5


refuse(Odd)
print(list(g))
g = listen()
refuse(Number)
g = listen()
refuse(KeyError("before the start"))
refuse(KeyError("after the end"))
print(list(g))


def context():
    try:
        try:
            print(sys.exc_info()[0])
            yield
        except ValueError:
            print(sys.exc_info()[0].__name__)
            raise TypeError("from inside")
    except TypeError as error:
        print(repr(error.__context__))
    print(sys.exc_info()[0].__name__)
    yield
    print(sys.exc_info()[0])
    yield "done"


g = context()
next(g)
try:
    raise ValueError("outside")
except ValueError as error:
    g.throw(error)
print(next(g), sys.exc_info())


def swallow():
    try:
        yield 1
    except GeneratorExit:
        yield 2


g = swallow()
next(g)
try:
    g.close()
except RuntimeError as error:
    print(error)


def reraise():
    try:
        yield
    except ValueError:
        yield
        raise


g = reraise()
next(g)
g.throw(ValueError("kept"))
try:
    next(g)
except ValueError as error:
    print(repr(error), error.__context__)
