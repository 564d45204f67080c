# Async generators: asend, athrow, aclose, attributes, ends and errors.
def drive(awaitable, *sent):
    """Sends None and then what is given; what came out, up to the end."""
    out = []
    try:
        out.append(awaitable.send(None))
        for value in sent:
            out.append(awaitable.send(value))
        return "still waits", out
    except StopIteration as stop:
        return "result", stop.value, out
    except BaseException as error:
        return type(error).__name__, error.args, out


class Pause:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        return (yield self.value)


async def numbers():
    try:
        got = yield 1
        print("got", got)
        got = await Pause("pause")
        print("awaited", got)
        yield 2, got
    except ValueError as error:
        print("caught", error)
        yield "after error"
    finally:
        print("finally")


a = numbers()
print(type(a), a.__name__, a.ag_running, a.ag_await, a.ag_code.co_name, repr(a)[:32])
print(a.__aiter__() is a, type(a.__anext__()).__name__)
print(drive(a.__anext__()))
print(drive(a.asend("sent")))
print(drive(a.asend("too early")))
a = numbers()
print(drive(a.asend(5)))
print(drive(a.asend(None)))
step = a.asend("sent")
print(step.send(None), a.ag_running, type(a.ag_await).__name__)
other = a.asend(None)
print(drive(other), drive(a.aclose()), drive(a.athrow(ValueError)))
print(drive(step))
try:
    step.send("resumed")
except RuntimeError as error:
    print(error)
a = numbers()
drive(a.__anext__())
step = a.asend("s")
step.send(None)
try:
    step.send("into the await")
except StopIteration as stop:
    print("value", stop.value, a.ag_running)
print(drive(a.athrow(ValueError("thrown"))))
print(drive(a.asend(None)))
print(drive(a.asend(None)), drive(a.aclose()), drive(a.athrow(KeyError("k"))))
a = numbers()
print("close unstarted", drive(a.aclose()), drive(a.asend(None)))
a = numbers()
print("throw unstarted", drive(a.athrow(KeyError, "k")), drive(a.asend(None)))
a = numbers()
drive(a.asend(None))
print("close suspended", drive(a.aclose()), drive(a.aclose()))
a = numbers()
drive(a.asend(None))
print("unhandled", drive(a.athrow(KeyError("k"))), drive(a.athrow(KeyError("again"))))


async def ignores():
    try:
        yield 1
    except GeneratorExit:
        yield 2


a = ignores()
drive(a.asend(None))
print(drive(a.aclose()))


async def awaits_in_finally():
    try:
        yield 1
    finally:
        print("result", await Pause("cleaning"))


a = awaits_in_finally()
drive(a.asend(None))
print(drive(a.aclose(), "clean"))
a = awaits_in_finally()
drive(a.asend(None))
closing = a.aclose()
print(closing.send(None))
try:
    closing.throw(LookupError("while closing"))
except LookupError as error:
    print("LookupError", error)
try:
    closing.send(None)
except (RuntimeError, StopIteration) as error:
    print(type(error).__name__, error)


async def stops():
    yield 1
    raise StopIteration("x")


async def stops_async():
    yield 1
    raise StopAsyncIteration("x")


async def returns():
    yield 1
    return


for make in (stops, stops_async, returns):
    a = make()
    print(make.__name__, drive(a.asend(None)), drive(a.asend(None)), drive(a.asend(None)))

a = returns()
step = a.asend(None)
step.close()
print(drive(step))
step = a.asend(None)
try:
    step.throw(ValueError("into asend"))
except ValueError as error:
    print("ValueError", error)
print(drive(a.asend(None)))
a = returns()
step = a.athrow(ValueError("v"))
print("non None", end=" ")
try:
    step.send(1)
except RuntimeError as error:
    print(error)
step = a.__anext__()
print(iter(step) is step, step.__await__() is step)
try:
    next(step)
except StopIteration as stop:
    print("next", stop.value)


async def empty():
    return
    yield


print(drive(empty().asend(None)))


async def consume(source):
    return [x async for x in source if x != 2]


async def source(n):
    for i in range(n):
        await Pause(i)
        yield i


print(drive(consume(source(4)), 1, 2, 3, 4))


async def comprehensions():
    s = {x async for x in source(2)}
    d = {x: await Pause(x) async for x in source(2)}
    g = (x async for x in source(2))
    l = [y for x in [1, 2] for y in [await Pause(x)]]
    n = [[y async for y in source(x)] for x in range(3)]
    return s, d, [x async for x in g], l, n, type(g).__name__


print(drive(comprehensions(), *"abcdefghijklmnop"))
print(numbers.__code__.co_flags & 0x3a0, type(numbers).__name__)
print(type(a)[int], hash(a) == hash(a))
for bad in (lambda: a.asend(), lambda: a.aclose(1), lambda: a.__anext__(1)):
    try:
        bad()
    except TypeError as error:
        print(error)
