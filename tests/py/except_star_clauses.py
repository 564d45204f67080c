# except*: which clauses run, with what, and what is raised when they are through.
import sys


def run(exception, handlers):
    """Each clause of the statement below calls handlers with its name and group."""
    try:
        try:
            raise exception
        except* ValueError as group:
            print("  ValueError", repr(group))
            handlers("V", group)
        except* (TypeError, KeyError) as group:
            print("  TypeError or KeyError", repr(group))
            handlers("T", group)
        except* OSError:
            print("  OSError", repr(sys.exc_info()[1]))
            handlers("O", None)
        else:
            print("  else")
        finally:
            print("  finally", repr(sys.exc_info()[1]))
    except BaseException as left:
        print("  left:", repr(left), "context", repr(left.__context__), "cause", repr(left.__cause__))
    else:
        print("  all handled")


def quiet(name, group):
    pass


def again(name, group):
    raise


def anew(name, group):
    raise RuntimeError(name)


def same(name, group):
    raise group if group is not None else sys.exc_info()[1]


def mixed(name, group):
    if name == "V":
        raise group
    if name == "T":
        raise LookupError("new") from group


several = lambda: ExceptionGroup("several", [ValueError(1), TypeError(2), OSError(3)])
nested = lambda: ExceptionGroup("nested", [
    ValueError("a"),
    ExceptionGroup("in", [KeyError("b"), ValueError("c"), ExceptionGroup("deep", [OSError("d"), IndexError("e")])]),
])
makers = [lambda: ValueError("alone"), lambda: IndexError("alone"), several, nested,
          lambda: ExceptionGroup("only", [IndexError(0)]),
          lambda: BaseExceptionGroup("base", [KeyboardInterrupt(), ValueError(1)]),
          lambda: KeyboardInterrupt("alone")]
for handlers in (quiet, again, anew, same, mixed):
    for make in makers:
        print(handlers.__name__, repr(make()))
        run(make(), handlers)


def no_exception():
    try:
        pass
    except* ValueError:
        print("never")
    else:
        print("else")
    finally:
        print("finally")


no_exception()


def name_is_deleted():
    try:
        raise ValueError(1)
    except* ValueError as group:
        print(type(group), group.message == "", group.exceptions)
    try:
        group
    except UnboundLocalError as error:
        print("UnboundLocalError:", error)


name_is_deleted()


def nested_statements():
    try:
        try:
            raise ExceptionGroup("o", [ValueError(1), TypeError(2)])
        except* ValueError as outer:
            try:
                raise ExceptionGroup("i", [KeyError(3), IndexError(4)])
            except* KeyError as inner:
                print(repr(inner), "in", repr(outer), "context", repr(inner.__context__))
    except* TypeError as rest:
        print("rest", repr(rest))
    except* IndexError as rest:
        print("index", repr(rest), repr(rest.__context__))


nested_statements()


def in_loop():
    for n in range(4):
        try:
            if n % 2:
                raise ExceptionGroup("loop", [ValueError(n)])
            print("round", n)
        except* ValueError as group:
            print(group.exceptions)


in_loop()


def in_function_with_return():
    try:
        raise ExceptionGroup("r", [ValueError(n) for n in range(3)])
    except* ValueError as group:
        result = len(group.exceptions)
    return result


print(in_function_with_return())


def generator():
    try:
        yield 1
    except* ValueError as group:
        yield repr(group)
    yield "end"


g = generator()
print(next(g), g.throw(ValueError("thrown")), next(g))
