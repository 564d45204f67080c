# The builtins aiter() and anext().
def drive(awaitable, *sent):
    try:
        out = [awaitable.send(None)]
        for value in sent:
            out.append(awaitable.send(value))
        return out
    except StopIteration as stop:
        return "result", stop.value
    except BaseException as error:
        return type(error).__name__, error.args


def show(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


class Pause:
    def __await__(self):
        return (yield "pause")


async def gen():
    yield 1
    await Pause()
    yield 2


class Steps:
    def __aiter__(self):
        return self

    async def __anext__(self):
        got = await Pause()
        if got is None:
            raise StopAsyncIteration("no more")
        return got


class NotIterator:
    def __aiter__(self):
        return 5


class IteratorAnext(Steps):
    def __anext__(self):
        return iter(["it"])


class GeneratorAnext(Steps):
    def __anext__(self):
        yield "g"
        return "gr"


g = gen()
print(aiter(g) is g)
s = Steps()
print(aiter(s) is s)
show(lambda: aiter(5))
show(lambda: aiter([]))
show(lambda: aiter(NotIterator()))
show(lambda: anext(5))
show(lambda: anext(iter([])))
show(lambda: anext())
show(lambda: aiter())
print(type(anext(g)).__name__, type(anext(g, 0)).__name__, type(anext(s)).__name__)
print(drive(anext(g)), drive(anext(g, "d")))
step = anext(g, "default")
print(drive(step, 7))
g = gen()
print(drive(anext(g, "d")))
print(drive(anext(g, "d"), "x"))
print(drive(anext(g, "d")), drive(anext(g, "d")), drive(anext(g)))
print(drive(anext(s), "value"), drive(anext(s), None), drive(anext(s, "default"), None), drive(anext(s, "d"), "v"))
print(drive(anext(IteratorAnext(), 1)))
show(lambda: next(anext(IteratorAnext(), 1).__await__()))
show(lambda: drive(anext(GeneratorAnext(), 1)))
step = anext(s, 5)
step.send(None)
show(lambda: step.throw(ValueError("thrown")))
step = anext(s, 5)
step.send(None)
show(lambda: step.close())


async def main():
    g = gen()
    print(await anext(g), await anext(g), await anext(g, "end"), await anext(g, None))
    try:
        await anext(g)
    except StopAsyncIteration:
        print("StopAsyncIteration")


print(drive(main(), None))
