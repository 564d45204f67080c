# Uncaught: an async generator fails in its cleanup, in a comprehension, in a coroutine, by hand.
async def source(strict=True):
    try:
        yield 1
        yield 2
    finally:
        if strict:
            raise LookupError("cleanup failed")


async def consume():
    return [
        10 // (item - 1)
        async for item in source(False)
        if item
    ]


async def main():
    items = source()
    print(await items.__anext__())
    try:
        await items.aclose()
    except LookupError as error:
        raise RuntimeError("main") from error


coroutine = main()
try:
    coroutine.send(None)
except RuntimeError as error:
    print(repr(error), repr(error.__cause__))
print(main.__name__)
consume().send(None)
