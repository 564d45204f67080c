"""async for, async with, async comprehensions and generators, driven without an event loop."""


def run(coroutine):
    try:
        while True:
            print("  yielded", coroutine.send(None))
    except StopIteration as stop:
        return stop.value


class Sleep:
    def __init__(self, label):
        self.label = label

    def __await__(self):
        got = yield self.label
        return self.label.upper()


class Counter:
    def __init__(self, stop):
        self.n, self.stop = 0, stop

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n >= self.stop:
            raise StopAsyncIteration
        self.n += 1
        await Sleep(f"tick{self.n}")
        return self.n


class Manager:
    def __init__(self, swallow=False):
        self.swallow = swallow

    async def __aenter__(self):
        print("enter", await Sleep("opening"))
        return self

    async def __aexit__(self, kind, value, traceback):
        print("exit", kind and kind.__name__, await Sleep("closing"))
        return self.swallow


async def loop():
    total = 0
    async for n in Counter(3):
        if n == 2:
            continue
        total += n
    else:
        print("else")
    return total


async def with_break():
    async with Manager() as m:
        async for n in Counter(5):
            if n == 2:
                break
        return n


async def swallowed():
    async with Manager(swallow=True):
        raise ValueError("gone")
    return "after"


async def not_swallowed():
    try:
        async with Manager():
            raise ValueError("stays")
    except ValueError as error:
        return str(error)


async def comprehensions():
    return ([n async for n in Counter(3)], {n: n * n async for n in Counter(2)},
            {n async for n in Counter(2) if n > 1}, [await Sleep(x) for x in "ab"])


async def generate(n):
    try:
        for i in range(n):
            sent = yield i
            if sent:
                print("sent", sent)
            await Sleep("between")
    finally:
        print("generator closed")


async def use_generator():
    result = []
    async for x in generate(2):
        result.append(x)
    g = generate(5)
    print(await g.__anext__(), await g.asend("hello"))
    try:
        await g.athrow(KeyError("thrown"))
    except KeyError as error:
        print("out", error)
    h = generate(3)
    await h.__anext__()
    await h.aclose()
    try:
        await h.__anext__()
    except StopAsyncIteration:
        print("ended")
    return result


for function in (loop, with_break, swallowed, not_swallowed, comprehensions, use_generator):
    print(function.__name__, run(function()))


async def wrong(kind):
    if kind == 0:
        async for x in [1]:
            pass
    if kind == 1:
        async with 5:
            pass
    if kind == 2:
        await 5
    if kind == 3:
        class NoAnext:
            def __aiter__(self):
                return self
        async for x in NoAnext():
            pass
    if kind == 4:
        for x in Counter(1):
            pass
    if kind == 5:
        with Manager():
            pass


for kind in range(6):
    try:
        run(wrong(kind))
    except TypeError as error:
        print(error)
c = loop()
print(type(c).__name__, c.cr_running, c.cr_await, c.__name__)
c.close()
try:
    c.send(None)
except RuntimeError as error:
    print(error)
for text in ("await x", "async def f():\n    yield from x", "def f():\n    await x",
             "def f():\n    async with x: pass", "async def f():\n    return 1\n    yield",
             "[x async for x in y]", "async x = 1", "def f():\n    [await z for z in y]"):
    try:
        compile(text, "text", "exec")
        print("fine")
    except SyntaxError as error:
        print(error.msg)
