# Coroutines without a loop: send, throw, close, await of own awaitables, values, wrong awaits.
import types


@types.coroutine
def pause(value):
    return (yield value)


class Awaitable:
    def __init__(self, *items, result=None):
        self.items, self.result = items, result

    def __await__(self):
        for item in self.items:
            got = yield item
            print("  awaitable got", got)
        return self.result


class Wrong:
    def __init__(self, result):
        self.result = result

    def __await__(self):
        return self.result


def drive(coroutine, *values):
    try:
        print("first", coroutine.send(None))
        for value in values:
            if isinstance(value, BaseException):
                print("throw", coroutine.throw(value))
            else:
                print("send", coroutine.send(value))
        coroutine.close()
        print("closed")
    except StopIteration as stop:
        print("returned", repr(stop.value))
    except BaseException as error:
        print("raised", type(error).__name__, error)


async def add(x, y):
    return await pause(x) + await pause(y)


async def several():
    total = await add(1, 2) + await Awaitable("i", result=10)
    try:
        await pause("protected")
    except KeyError as error:
        total += await add(3, 4)
        print("  handled", error)
    finally:
        await pause("cleanup")
    return total


drive(add(1, 2), 10, 20)
drive(several(), 1, 2, "it", KeyError("k"), 5, 6, None)
drive(several(), 1, 2, "it", ValueError("v"), None)
drive(several(), 1)
for wrong in (5, None, [1], "text", (x for x in []), Wrong(5), Wrong([1]), Wrong(iter("a")), add,
    Wrong(pause(1))):
    async def wait():
        return await wrong
    drive(wait())


async def exit_refused():
    try:
        await pause(1)
    except GeneratorExit:
        await pause(2)


async def stops():
    raise StopIteration("in a coroutine")


async def twice(coroutine):
    await coroutine
    await coroutine


async def nothing():
    return "nothing"


drive(exit_refused())
drive(stops())
drive(twice(nothing()))
done = nothing()
drive(done)
for call in (lambda: done.send(None), lambda: done.throw(ValueError("late")), done.close,
    lambda: next(done),
             lambda: iter(done), lambda: [*done], lambda: len(done)):
    try:
        print(call())
    except (RuntimeError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
c = add(1, 2)
print(c.cr_running, c.cr_frame is not None, c.cr_await, c.__name__, c.__qualname__, c.cr_suspended)
try:
    c.send(1)
except TypeError as error:
    print(error)
w = c.__await__()
print(type(w).__name__, next(w), type(c.cr_await).__name__, w.send(3), w.close(), c.cr_frame)
