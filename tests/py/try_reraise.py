def log(function):
    try:
        return function()
    except Exception as error:
        print("log", error)
        raise


try:
    log(lambda: 1 / 0)
except ZeroDivisionError as error:
    print("again", error)


def transform():
    try:
        {}["a"]
    except KeyError as error:
        raise ValueError("bad key") from error


try:
    transform()
except ValueError as error:
    print(error, repr(error.__cause__), error.__suppress_context__)


def implicit():
    try:
        {}["a"]
    except KeyError:
        raise ValueError("in handler")


try:
    implicit()
except ValueError as error:
    print(error, repr(error.__context__), error.__cause__, error.__suppress_context__)


def hidden():
    try:
        {}["a"]
    except KeyError:
        raise ValueError("from none") from None


try:
    hidden()
except ValueError as error:
    print(error, repr(error.__context__), error.__suppress_context__)
try:
    raise ValueError from KeyError
except ValueError as error:
    print(repr(error.__cause__))
try:
    raise ValueError from 5
except TypeError as error:
    print(error)
