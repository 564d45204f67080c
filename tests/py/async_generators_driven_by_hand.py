# Async generators without a loop: asend, athrow, aclose, running states, exceptions that end them.
import types


@types.coroutine
def pause(value):
    return (yield value)


def finish(awaitable):
    """Run an awaitable to its end; print what it yields on the way."""
    steps = awaitable.__await__()
    try:
        while True:
            print("  paused", next(steps))
    except StopIteration as stop:
        return stop.value


def attempt(make):
    try:
        print(repr(finish(make())))
    except BaseException as error:
        print(type(error).__name__, error, "| cause", repr(error.__cause__))


async def numbers(name):
    try:
        got = yield 1
        print("  got", got)
        await pause("between")
        got = yield 2
        print("  got", got)
    except KeyError as error:
        print("  caught", repr(error))
        yield "after error"
    finally:
        print("  cleanup", name)
        await pause("in cleanup")


g = numbers("whole")
attempt(lambda: g.asend(5))
attempt(lambda: g.asend(None))
attempt(g.__anext__)
attempt(lambda: g.asend("x"))
attempt(g.__anext__)
attempt(g.aclose)
g = numbers("thrown")
attempt(g.__anext__)
attempt(lambda: g.athrow(KeyError("k")))
attempt(lambda: g.athrow(ValueError("v")))
attempt(lambda: g.athrow(ValueError("when finished")))
g = numbers("closed")
attempt(g.__anext__)
attempt(g.aclose)
attempt(g.aclose)
attempt(g.__anext__)
g = numbers("unstarted")
attempt(g.aclose)
attempt(g.__anext__)


async def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


async def raising(error):
    yield "first"
    raise error


g = stubborn()
attempt(g.__anext__)
attempt(g.aclose)
for error in StopIteration("s"), StopAsyncIteration("a"), LookupError("l"), GeneratorExit("g"):
    g = raising(error)
    attempt(g.__anext__)
    attempt(g.__anext__)
    attempt(g.__anext__)
g = numbers("busy")
first = g.asend(None)
try:
    first.send(None)
except StopIteration as stop:
    print("value", stop.value)
for call in (lambda: first.send(None), lambda: first.throw(ValueError("again")), first.close):
    try:
        print(call())
    except (RuntimeError, ValueError) as error:
        print(type(error).__name__, error)
second, third = g.asend("two"), g.asend("three")
print(second.send(None), g.ag_running)
try:
    third.send(None)
except RuntimeError as error:
    print(error)
try:
    second.send(None)
except StopIteration as stop:
    print("value", stop.value, g.ag_running, g.ag_frame is None, g.ag_await, g.__name__)
attempt(g.aclose)
for call in (lambda: iter(g), lambda: next(g), lambda: list(g), lambda: g.send(1), lambda: len(g)):
    try:
        call()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
