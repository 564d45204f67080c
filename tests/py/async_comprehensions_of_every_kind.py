# Async comprehensions: list, set, dict, generator; await in parts, nesting, errors, refused places.
import types


@types.coroutine
def pause(value):
    print("  pause", value)
    return (yield value)


def run(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as stop:
        return stop.value


async def count(n):
    for i in range(n):
        await pause(i)
        yield i


async def double(x):
    return x * 2


class Limited:
    def __init__(self, *items):
        self.items = list(items)

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self.items:
            raise StopAsyncIteration
        return self.items.pop(0)


async def lists():
    print([x async for x in count(2)], {x % 2 async for x in Limited(1, 2, 3)})
    print({x: y async for x, y in Limited((1, 2), (3, 4))}, [await double(x) for x in [1, 2]])
    print([x async for x in Limited(1, 2, 3) if await double(x) > 2],
        [x for x in await double([1])])
    print([(x, y) async for x in Limited(1, 2) for y in "ab"],
        [y for x in "a" async for y in Limited(x, 5)])
    print([[y async for y in Limited(x)] for x in range(2)],
        [[z for z in range(y)] async for y in Limited(2)])
    return "done"


async def generators():
    lazy = (await double(x) for x in [1, 2])
    print(type(lazy).__name__, [x async for x in lazy])
    lazy = (x async for x in Limited(1, 2))
    print(type(lazy).__name__, lazy.__name__, await lazy.__anext__(), [x async for x in lazy])
    plain = (x for x in [await double(3)])
    print(type(plain).__name__, list(plain))
    print(await anext(x async for x in Limited(7)),
        await anext((x async for x in Limited()), "default"))


async def errors():
    for make in (lambda: (x async for x in [1]), lambda: (x async for x in 5),
        lambda: (x async for x in Limited)):
        try:
            print([x async for x in make()])
        except TypeError as error:
            print(error)
    try:
        [1 / x async for x in Limited(1, 0)]
    except ZeroDivisionError as error:
        print(error)
    try:
        list(x async for x in Limited(1))
    except TypeError as error:
        print(error)
    async for x in Limited(1, 2, 3):
        if x == 2:
            break
    else:
        print("never")
    async for y in Limited():
        pass
    else:
        print("else", x)


print(run(lists()))
run(generators())
run(errors())
for text in ("[x async for x in y]", "(x async for x in y)", "def f(): return [x async for x in y]",
             "def f(): return (x async for x in y)", "async def f(): return [x async for x in y]",
             "async def f(): return [[x async for x in y] for z in w]",
                 "async def f(): yield from x",
             "async def f(): yield; return 1", "async def f():\n def g(): await x", "await x",
             "async def f(): lambda: await x", "async def f(): return lambda: [x async for x in y]",
             "async def f(): [await x for x in y]", "def f(): [await x for x in y]",
                 "async for x in y: pass",
             "def f():\n async with x: pass", "async x = 1", "async def f(): return (yield)",
                 "async lambda: 1"):
    try:
        compile(text, "text", "exec")
        print(repr(text), "fine")
    except SyntaxError as error:
        print(repr(text), error)
