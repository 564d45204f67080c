"""raise with classes, instances, causes; what except clauses may name; nested and repeated handlers."""
import sys


def attempt(function):
    try:
        function()
    except BaseException as error:
        print(type(error).__name__, error, repr(error.__cause__), repr(error.__context__),
              error.__suppress_context__)


def raise_it(thing):
    raise thing


def raise_from(thing, cause):
    raise thing from cause


for thing in (ValueError, ValueError("v"), KeyError("k"), int, 5, "text", None, object, StopIteration(3)):
    attempt(lambda: raise_it(thing))
for cause in (None, KeyError, KeyError("c"), 5, "text", int):
    attempt(lambda: raise_from(ValueError("v"), cause))


class NeedsArgument(Exception):
    def __init__(self, needed):
        self.needed = needed


attempt(lambda: raise_it(NeedsArgument))
attempt(lambda: raise_it(NeedsArgument(1)))


def bare():
    raise


attempt(bare)


def inside_handler():
    try:
        1 / 0
    except ZeroDivisionError:
        bare()


attempt(inside_handler)


def context_chain():
    try:
        try:
            raise KeyError("first")
        except KeyError:
            raise ValueError("second")
    except ValueError:
        raise TypeError("third") from None


attempt(context_chain)


def catches(what):
    try:
        raise ValueError("x")
    except what:
        print("caught by", what)


for what in (ValueError, (KeyError, ValueError), Exception, (), KeyError, 5, "text", (ValueError, 5), int,
             [ValueError]):
    attempt(lambda: catches(what))


def finally_wins(n):
    for i in range(3):
        try:
            if n == 0:
                return "returned"
            if n == 1:
                raise ValueError
            if n == 2:
                continue
            if n == 3:
                break
        finally:
            if n < 2:
                return "from finally"
            print("finally", i)
    return "end"


print([finally_wins(n) for n in range(4)])


def else_and_finally():
    for value in (1, 0, "a"):
        try:
            result = 10 / value
        except ZeroDivisionError as error:
            print("zero", error)
        except TypeError as error:
            print("type", error)
        else:
            print("else", result)
        finally:
            print("finally", value)


else_and_finally()


def name_goes():
    error = "before"
    try:
        raise ValueError
    except ValueError as error:
        pass
    try:
        error
    except UnboundLocalError as caught:
        return str(caught)


print(name_goes(), sys.exc_info())
try:
    try:
        raise ValueError("one")
    finally:
        print(sys.exc_info()[0].__name__)
except ValueError:
    pass
e = ValueError("a", 2)
print(e.args, str(e), repr(e), e == ValueError("a", 2), str(ValueError()), repr(ValueError("x")))
e.args = (5,)
print(e, e.with_traceback(None) is e)
for bad in ("x", 5):
    try:
        e.__cause__ = bad
    except TypeError as error:
        print(error)
    try:
        e.with_traceback(bad)
    except TypeError as error:
        print(error)
e.add_note("first")
e.add_note("second")
print(e.__notes__)
try:
    e.add_note(5)
except TypeError as error:
    print(error)
for kind in (OSError, KeyError, StopIteration, SystemExit, UnicodeError, ImportError, SyntaxError):
    for arguments in ((), (1,), (1, "two"), (1, "two", "three")):
        try:
            made = kind(*arguments)
            print(kind.__name__, arguments, str(made), repr(made), made.args)
        except Exception as error:
            print(kind.__name__, arguments, type(error).__name__, error)
