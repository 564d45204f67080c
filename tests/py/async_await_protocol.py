# What can be awaited and what cannot; errors of `await`, `async for`, `async with`.
def run(coroutine):
    sent = []
    try:
        while True:
            sent.append(coroutine.send(None))
    except StopIteration as stop:
        return "returned", stop.value, sent
    except BaseException as error:
        cause = error.__cause__
        return type(error).__name__, str(error), sent, cause and str(cause)


async def await_it(thing):
    return await thing


class NoIterator:
    def __await__(self):
        return 5


class GivesList:
    def __await__(self):
        return [1, 2]


class GivesIterator:
    def __await__(self):
        return iter([1, 2])


async def plain():
    return "plain"


class GivesCoroutine:
    def __await__(self):
        return made


class Raises:
    def __await__(self):
        raise ValueError("no await")


class Generator:
    def __await__(self):
        yield from (1, 2)
        return "end"


class OnInstance:
    pass


on_instance = OnInstance()
on_instance.__await__ = lambda: iter(())
for thing in (5, None, [1], NoIterator(), GivesList(), GivesIterator(), Raises(), Generator(), (x for x in "ab"), on_instance, await_it):
    print(type(thing).__name__, run(await_it(thing)))
made = plain()
print(run(await_it(GivesCoroutine())))
print(run(await_it(made)), run(await_it(made)))


async def twice(shared):
    return await shared


class Pause:
    def __await__(self):
        yield "pause"


async def pausing():
    await Pause()


shared = pausing()
first, second = twice(shared), twice(shared)
first.send(None)
print(run(second))
first.close()


def yields_from(coroutine):
    yield from coroutine


made = plain()
try:
    next(yields_from(made))
except TypeError as error:
    print(error)
print(run(made))


async def loop(thing):
    items = []
    async for item in thing:
        items.append(item)
    else:
        items.append("else")
    return items


class Counter:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        await Pause()
        self.n -= 1
        return self.n


class BadAiter:
    def __aiter__(self):
        return 5


class AsyncAiter:
    async def __aiter__(self):
        return Counter(1)


class BadAnext:
    def __aiter__(self):
        return self

    def __anext__(self):
        return 7


class RaisingAnext(BadAnext):
    def __anext__(self):
        raise KeyError("anext")


class StoppingAnext(BadAnext):
    def __anext__(self):
        raise StopAsyncIteration("at once")


class RaisingAwait(BadAnext):
    def __anext__(self):
        return Raises()


for thing in (Counter(0), Counter(3), 5, [1], BadAiter(), BadAnext(), RaisingAnext(), StoppingAnext(), RaisingAwait()):
    print(type(thing).__name__, run(loop(thing)))


class Manager:
    def __init__(self, swallow=False):
        self.swallow = swallow

    async def __aenter__(self):
        await Pause()
        print("enter")
        return "entered"

    async def __aexit__(self, kind, value, traceback):
        print("exit", kind, value, traceback is not None)
        await Pause()
        return self.swallow


class NoEnter:
    async def __aexit__(self, *a):
        pass


class NoExit:
    async def __aenter__(self):
        pass


class PlainEnter(Manager):
    def __aenter__(self):
        return 5


class PlainExit(Manager):
    def __aexit__(self, *a):
        return 5


class Sync:
    def __enter__(self):
        return self

    def __exit__(self, *a):
        pass


async def use(manager, fail=False):
    async with manager as value:
        if fail:
            raise LookupError("inside")
        return value
    return "after"


for manager in (Manager(), NoEnter(), NoExit(), PlainEnter(), PlainExit(), Sync(), 5):
    print(type(manager).__name__, run(use(manager)))
print(run(use(Manager(), True)), run(use(Manager(True), True)))


async def sync_with():
    with Manager():
        pass


async def several():
    async with Manager() as a, Manager(True) as b:
        print(a, b)
        1 / 0
    for n in range(2):
        async with Manager():
            if n == 0:
                continue
            break
    return "done"


print(run(sync_with()), run(several()))
