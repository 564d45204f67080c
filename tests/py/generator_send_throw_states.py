# Generators: send and throw before start, while running, at the end; exceptions that become others.
def attempt(call, *args):
    try:
        print(repr(call(*args)))
    except BaseException as error:
        print(type(error).__name__, error, "| cause", repr(error.__cause__), "| context",
            repr(error.__context__))


def echo():
    received = None
    while True:
        try:
            received = yield received
        except KeyError as error:
            received = f"caught {error}"


g = echo()
attempt(g.send, 5)
attempt(g.send, None)
attempt(g.send, 5)
attempt(g.throw, KeyError)
attempt(g.throw, KeyError, "value")
attempt(g.throw, KeyError("instance"))
attempt(g.throw, ValueError("not caught"))
attempt(g.send, 1)
attempt(g.throw, ValueError("to a finished one"))
attempt(g.throw, StopIteration)
attempt(next, g)
g = echo()
attempt(g.throw, KeyError("before the start"))
attempt(next, g)


def raises(error):
    yield "first"
    raise error


for error in (StopIteration(1), StopAsyncIteration(2), GeneratorExit(3), RuntimeError(4),
    SystemExit(5)):
    g = raises(error)
    next(g)
    attempt(next, g)


def inner_stop():
    yield next(iter([]))


def stop_in_expression():
    return [next(iter(())) for _ in range(1)]


attempt(next, inner_stop())
attempt(list, (next(iter(())) for _ in range(1)))
attempt(stop_in_expression)
g = raises(ValueError("v"))
next(g)
attempt(g.throw, StopIteration("thrown in"))
g = (x for x in range(3))
attempt(g.throw, LookupError("into an expression"))
attempt(list, g)


def running():
    for call in (me.__next__, me.close, lambda: me.send(1), lambda: me.throw(KeyError)):
        try:
            call()
        except ValueError as error:
            yield str(error)


me = running()
print(list(me))
for wrong in ((5,), (int,), (ValueError, 1, 2), (ValueError("a"), "b"), (None,), ("text",), (),
    (object(), 1)):
    g = echo()
    next(g)
    try:
        g.throw(*wrong)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


def handling():
    try:
        raise KeyError("handled inside")
    except KeyError:
        yield "in handler"
        raise


g = handling()
next(g)
try:
    raise ValueError("outside")
except ValueError:
    attempt(next, g)
g = handling()
next(g)
attempt(g.throw, TypeError("into the handler"))
