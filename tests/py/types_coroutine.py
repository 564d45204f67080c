"""types.coroutine makes generator functions awaitable; await on everything that can be awaited."""
import types


@types.coroutine
def pause(value):
    print("pausing with", value)
    answer = yield f"from pause {value}"
    print("got", answer)
    return answer


async def work():
    first = await pause(1)
    second = await pause(first)
    return first, second


def drive(coroutine, *answers):
    try:
        print(coroutine.send(None))
        for answer in answers:
            print(coroutine.send(answer))
    except StopIteration as stop:
        print("returned", stop.value)


drive(work(), "a", "b")
print(pause.__code__.co_flags & 0x100 != 0, types.coroutine(pause) is pause)


@types.coroutine
async def already():
    return 5


drive(already())


@types.coroutine
def plain_function():
    return iter([1])


print(type(plain_function()).__name__)


def generator():
    yield "raw"
    return "end"


@types.coroutine
def returns_generator():
    return pause("inner")


async def through():
    return await returns_generator()


drive(through(), "x")


async def refuses():
    await generator()


drive_errors = (refuses,)
for function in drive_errors:
    try:
        function().send(None)
    except TypeError as error:
        print(error)


class Awaitable:
    def __init__(self, steps):
        self.steps = steps

    def __await__(self):
        for step in range(self.steps):
            yield step
        return "done"


async def with_object():
    return await Awaitable(2)


drive(with_object(), None, None)


class Bad:
    def __await__(self):
        return 5


class Worse:
    def __await__(self):
        return pause(1)


async def bad(thing):
    await thing


for thing in (Bad(), Worse(), 7, [1], None):
    try:
        bad(thing).send(None)
    except TypeError as error:
        print(error)
try:
    types.coroutine(5)
except TypeError as error:
    print(error)
