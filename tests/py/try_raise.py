def attempt(function):
    try:
        function()
    except BaseException as error:
        print(repr(error), error.args, str(error))


def instance():
    raise ValueError("message")


def cls():
    raise ValueError


def many():
    raise ValueError("a", 1, None)


def not_exception():
    raise "text"


def not_exception_class():
    raise int


def none():
    raise None


def nothing_active():
    raise


def exit_it():
    raise SystemExit(3)


def key():
    raise KeyError("missing key")


def custom():
    class MyError(Exception):
        pass

    raise MyError(1)


for f in (instance, cls, many, not_exception, not_exception_class, none, nothing_active, exit_it, key):
    attempt(f)
try:
    custom()
except Exception as error:
    print(error, type(error).__name__)
