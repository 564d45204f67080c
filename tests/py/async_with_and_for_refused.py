# async with and async for: objects which lack parts, exits that suppress, awaits that are wrong.
def run(coroutine):
    try:
        coroutine.send(None)
        print("paused")
        coroutine.close()
    except StopIteration as stop:
        print("returned", stop.value)
    except BaseException as error:
        print(type(error).__name__, error, "| cause", repr(error.__cause__), "| context",
            repr(error.__context__))


def manager(enter, leave):
    return type("Manager", (),
        {k: v for k, v in (("__aenter__", enter), ("__aexit__", leave)) if v})()


def iterator(start, step):
    return type("Iterator", (),
        {k: v for k, v in (("__aiter__", start), ("__anext__", step)) if v})()


async def give(self, *details):
    return "given"


async def suppress(self, *details):
    print("  leave", details[0] and details[0].__name__)
    return True


async def keep(self, *details):
    print("  keep", details[0] and details[0].__name__)


async def fails(self, *details):
    raise LookupError("exit failed")


def plain(self, *details):
    return "plain"


async def use(thing, error=None):
    async with thing as value:
        if error:
            raise error
        return value
    return "suppressed"


async def walk(thing):
    async for item in thing:
        return item
    return "empty"


async def stop(self):
    raise StopAsyncIteration("end")


async def stop_wrongly(self):
    raise StopIteration("wrong end")


run(use(manager(give, keep)))
run(use(manager(give, suppress), ValueError("v")))
run(use(manager(give, keep), ValueError("v")))
run(use(manager(give, fails), ValueError("v")))
run(use(manager(give, fails)))
run(use(manager(give, None)))
run(use(manager(None, keep)))
run(use(manager(plain, keep)))
run(use(manager(give, plain)))
run(use(manager(give, plain), ValueError("v")))
run(use(manager(fails, keep)))
run(use(manager(None, None)))
run(use(5))
run(use(type("Plain", (), {"__enter__": plain, "__exit__": plain})()))
run(walk(5))
run(walk([1]))
run(walk(iterator(lambda self: self, give)))
run(walk(iterator(lambda self: self, stop)))
run(walk(iterator(lambda self: self, stop_wrongly)))
run(walk(iterator(lambda self: self, plain)))
run(walk(iterator(lambda self: self, None)))
run(walk(iterator(give, give)))
run(walk(iterator(lambda self: 5, give)))
run(walk(iterator(lambda self: 1 / 0, give)))
run(walk(iterator(lambda self: self, lambda self: 1 / 0)))


async def both():
    async with manager(give, keep) as a, manager(give, suppress) as b, manager(give, keep) as (c,
        *d):
        print(a, b, c, d)
        raise ValueError("inner")
    return "after"


run(both())
