# The traceback of an exception that comes through awaits; generators closed by force.
class Pause:
    def __await__(self):
        yield "pause"


async def bottom(n):
    await Pause()
    return 1 / n


async def middle(n):
    async with Manager():
        return await bottom(n)


class Manager:
    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, value, traceback):
        if value:
            raise RuntimeError("in exit") from value


async def agen():
    try:
        yield 1
    finally:
        await Pause()


async def top():
    async for x in agen():
        print(x)
        break
    await middle(0)


def run(coroutine):
    while True:
        print(coroutine.send(None))


run(top())
