# What generators and frames refer to, in the collector's order: new, suspended, suspended
# in a handler, finished, closed; frames of classes and functions.
import gc
import sys


def kinds(thing):
    return [type(item).__name__ for item in gc.get_referents(thing)]


def failing():
    try:
        yield 1
        1 / 0
    finally:
        pass


def handling():
    a = [1]
    try:
        1 / 0
    except ZeroDivisionError as error:
        yield error
    yield 2


def unbound():
    try:
        value = yield value
    finally:
        pass


def looking():
    frame = sys._getframe()
    yield frame
    locals()
    yield 2


for function in failing, handling, unbound, looking:
    generator = function()
    print(function.__name__, kinds(generator))
    for _ in range(3):
        try:
            next(generator)
        except (ZeroDivisionError, UnboundLocalError, StopIteration) as error:
            print(repr(error))
        print(kinds(generator))
    generator.close()
    print(kinds(generator))


class Frame:
    kept = sys._getframe()


def call(a, b):
    c = {}
    return sys._getframe()


def with_locals(a):
    locals()
    return sys._getframe()


print(kinds(Frame.kept))
print(kinds(call([], 1)))
print(kinds(with_locals([])))
