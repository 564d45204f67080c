# raise: classes, instances, constructors that fail, from expressions, bare raise in odd places.
import sys


def attempt(function):
    try:
        function()
    except BaseException as error:
        print(type(error).__name__, error.args, "| cause", repr(error.__cause__), "| context",
            repr(error.__context__))


class Picky(Exception):
    def __init__(self, needed):
        super().__init__(needed)


class Factory(Exception):
    def __new__(cls, *args):
        return super().__new__(cls, *args)


class Meta(type):
    def __call__(cls, *args):
        return 5 if not args else super().__call__(*args)


class Strange(Exception, metaclass=Meta):
    pass


class Proxy:
    @property
    def __class__(self):
        return ValueError


def bare_in_function():
    raise


def bare_inside_handler():
    try:
        raise KeyError("handled")
    except KeyError:
        bare_in_function()


def bare_in_finally():
    try:
        raise KeyError("on its way")
    finally:
        print(sys.exc_info()[0])
        raise


def bare_after_inner_handled():
    try:
        raise KeyError("outer")
    except KeyError:
        try:
            raise ValueError("inner")
        except ValueError:
            pass
        raise


def bare_in_else():
    try:
        pass
    except ValueError:
        pass
    else:
        raise


def bare_in_generator():
    def steps():
        yield 1
        raise
    try:
        raise KeyError("around the generator")
    except KeyError:
        list(steps())


def bare_in_exit():
    class Manager:
        def __enter__(self):
            pass

        def __exit__(self, *details):
            raise
    with Manager():
        raise ValueError("body")


def raise_from_lambda():
    raise (lambda: ValueError("v"))() from (KeyError if True else None)


def raise_conditional():
    raise ValueError("a") if not print else TypeError("b")


def raised_value_order():
    order = []
    try:
        raise (order.append("error"), ValueError("o"))[1] from (order.append("cause"),
            KeyError())[1]
    finally:
        print(order)


for function in (bare_in_function, bare_inside_handler, bare_in_finally, bare_after_inner_handled,
    bare_in_else,
                 bare_in_generator, bare_in_exit, raise_from_lambda, raise_conditional,
                     raised_value_order):
    print(function.__name__, end=": ")
    attempt(function)
for thing in (Picky, Factory, Proxy(), int, 5, None, "text", (ValueError,),
    ValueError("i"), KeyError,
              type, object(), NotImplemented, Strange(1), StopIteration):
    def raising():
        raise thing

    def raising_from():
        raise LookupError("l") from thing
    attempt(raising)
    attempt(raising_from)
for text in ("raise A, B", "raise A from", "raise from B", "raise A B", "raise *A", "raise A as b",
    "raise yield",
             "raise A from B from C", "raise A, B from C", "raise (A)", "raise x = 1",
                 "raise A from *B"):
    try:
        compile(text, "text", "exec")
        print(text, "| fine")
    except SyntaxError as error:
        print(text, "|", error)
