# Coroutine objects driven by hand: send, throw, close, attributes, what is raised when.
import sys


class Yields:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        got = yield self.value
        return got


def show(what, function):
    try:
        print(what, "->", repr(function()))
    except BaseException as error:
        print(what, "->", type(error).__name__, error.args)


async def simple():
    return 5


async def waits(first, second=None):
    a = await Yields(first)
    b = await Yields(second)
    return a, b


c = simple()
print(type(c), c.__name__, c.__qualname__, c.cr_running, c.cr_await, c.cr_code.co_name, c.cr_origin, c.cr_suspended)
print(repr(c).startswith("<coroutine object simple at 0x"))
show("send", lambda: c.send(None))
show("send again", lambda: c.send(None))
show("throw at the end", lambda: c.throw(ValueError("late")))
show("close at the end", lambda: c.close())
print(c.cr_frame, c.cr_suspended)

c = waits("x", "y")
show("not None first", lambda: c.send(1))
show("first", lambda: c.send(None))
print(type(c.cr_await).__name__, c.cr_suspended, c.cr_frame.f_lineno, c.cr_frame.f_locals)
show("second", lambda: c.send("one"))
show("third", lambda: c.send("two"))

c = waits("x")
c.send(None)
show("thrown", lambda: c.throw(KeyError("k")))
show("after", lambda: c.send(None))
c = waits("x")
c.send(None)
show("close", lambda: c.close())
c = waits("x")
show("thrown at start", lambda: c.throw(ValueError, "early"))
c = waits("x")
show("closed at start", lambda: c.close())
show("send to closed", lambda: c.send(None))
show("iter", lambda: iter(simple_made))
simple_made = simple()
show("iter", lambda: iter(simple_made))
show("next", lambda: next(simple_made))
show("for", lambda: [x for x in simple_made])
show("len", lambda: len(simple_made))
simple_made.close()
w = waits(1, 2).__await__()
print(type(w).__name__, iter(w) is w)
show("wrapper next", lambda: next(w))
show("wrapper send", lambda: w.send("s"))
show("wrapper throw", lambda: w.throw(ValueError("w")))
w = waits(1, 2).__await__()
next(w)
show("wrapper close", lambda: w.close())
show("wrapper next", lambda: next(w))


async def stubborn():
    try:
        await Yields(1)
    except GeneratorExit:
        await Yields(2)


c = stubborn()
c.send(None)
show("ignores exit", lambda: c.close())


async def stops():
    raise StopIteration("inside")


async def stops_async():
    raise StopAsyncIteration("inside")


show("stop", lambda: stops().send(None))
show("stop async", lambda: stops_async().send(None))


async def itself():
    return me.cr_running, me.send(None)


me = itself()
show("running", lambda: me.send(None))


async def outer():
    inner = waits("deep", "er")
    try:
        return await inner
    except ValueError as error:
        return "caught", error.args, inner.cr_frame
    finally:
        print("finally, inner suspended:", inner.cr_suspended)


c = outer()
print(c.send(None), c.cr_await.__name__, c.cr_await.cr_await.__name__)
show("into the inner one", lambda: c.throw(ValueError("v")))
c = outer()
c.send(None)
show("send through", lambda: c.send(1))
show("send through", lambda: c.send(2))
c = outer()
c.send(None)
show("close through", lambda: c.close())
show("set name", lambda: setattr(c, "__name__", 5))
c.__name__ = "n"
c.__qualname__ = "q"
print(c.__name__, c.__qualname__)
print(simple.__code__.co_flags & 0x80, waits.__code__.co_flags & 0x380, sys.getsizeof(c) == sys.getsizeof(outer()) if False else True)
