# Exception chaining: __cause__, __context__, __suppress_context__, cycles, set by hand, re-raised.
import traceback


def show(error):
    print("".join(traceback.format_exception_only(error)).strip(), "| cause", repr(error.__cause__),
          "| context", repr(error.__context__), "|", error.__suppress_context__)


def attempt(function):
    try:
        function()
    except BaseException as error:
        show(error)


def from_class():
    raise ValueError from KeyError


def from_itself():
    error = ValueError("self")
    raise error from error


def from_failing():
    raise ValueError("never") from 1 / 0


def from_wrong():
    raise ValueError("v") from "text"


def from_class_that_fails():
    class Needs(Exception):
        def __init__(self, argument):
            pass
    raise ValueError from Needs


def class_makes_other():
    class Fake(Exception):
        def __new__(cls):
            return 5
    raise Fake


def raised_again_in_own_handler():
    error = ValueError("same")
    try:
        raise error
    except ValueError:
        raise error


def cycle_is_cut():
    first, second = ValueError("first"), KeyError("second")
    try:
        raise first
    except ValueError:
        try:
            raise second
        except KeyError:
            raise first


def context_in_with():
    class Manager:
        def __enter__(self):
            return self

        def __exit__(self, *details):
            raise LookupError("exit")
    with Manager():
        raise ValueError("body")


for function in list(globals().values()):
    if callable(function) and getattr(function, "__module__", "") == "__main__":
        if function not in (show, attempt):
            print(function.__name__, end=": ")
            attempt(function)
e = ValueError("by hand")
e.__cause__ = KeyError("c")
show(e)
e.__cause__ = None
show(e)
e.__suppress_context__ = False
e.__context__ = IndexError("ctx")
show(e)
for name, value in (("__cause__", 5), ("__context__", "x"), ("__traceback__", 1),
    ("__suppress_context__", "x"),
                    ("args", 5), ("__notes__", 7), ("__cause__", ValueError)):
    try:
        setattr(e, name, value)
        print(name, "set", getattr(e, name))
    except TypeError as error:
        print(error)
for name in "__cause__", "__context__", "__traceback__", "args":
    try:
        delattr(e, name)
        print(name, "deleted")
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
print(e.with_traceback(None) is e, e.__traceback__)
try:
    e.with_traceback(5)
except TypeError as error:
    print(error)
inner = None
try:
    try:
        raise KeyError("old")
    except KeyError as old:
        inner = old
        raise RuntimeError("new") from None
except RuntimeError as new:
    print(new.__context__ is inner, new.__cause__, new.__suppress_context__)
    new.__suppress_context__ = False
    print(len(traceback.format_exception(new)))
