async def f():
    pass


async def f():
    await a
    x = await a
    return await b


async def f():
    async with a as b:
        await c


async def f():
    async with a, b as c:
        return c


async def f():
    async for x in y:
        z
    else:
        w


async def f():
    async for x in y:
        if x:
            break
        if z:
            continue
        return x


async def f():
    yield 1
    x = yield
    await x


async def f():
    return [x async for x in y]


async def f():
    a = {x async for x in y if await x}
    b = {x: z async for x, z in y}
    c = (x async for x in y)
    d = [await x for x in y]
    e = [x for y in z async for x in y]
    g = [[w async for w in x] for x in y]
    h = [x async for x in y for z in x]
    return a, b, c, d, e, g, h


async def f():
    try:
        await a
    except E as e:
        await b
    finally:
        await c


async def f():
    async with a:
        if b:
            raise c


async def f():
    async for x in a.b(
        c
    ):
        try:
            await x
        finally:
            continue


class C:
    async def __aenter__(self):
        return await super().__aenter__()

    async def gen(self):
        async for x in self:
            yield x


async def f(x):
    def g():
        return x
    lambda: x
    await asyncio.sleep(1)
    return (await x).y(await z)
