# inspect: parameters in the older ways, signatures of partials, states of generators and coroutines, closures.
import functools
import inspect
import types


def every(a, b=2, /, c=3, *d, e, g=5, **h) -> int:
    "doc"


class Thing:
    def method(self, x: int, y=1):
        pass

    @classmethod
    def made(cls, z):
        pass

    @property
    def side(self):
        return 1


for function in every, Thing.method, Thing().method, Thing.made, lambda q: q:
    print(inspect.getfullargspec(function), inspect.signature(function))
try:
    inspect.getfullargspec(5)
except TypeError as error:
    print(error)
print(sorted(inspect.getcallargs(every, 1, e=2, z=9).items()))
for partial in (functools.partial(every, 1), functools.partial(every, 1, e=4), functools.partial(every, c=1, e=3),
                functools.partial(Thing.method, x=1), functools.partial(functools.partial(every, 1), 2)):
    print(inspect.signature(partial))


def numbers():
    x = 5
    yield x
    yield inspect.getgeneratorstate(running)


running = numbers()
print(inspect.getgeneratorstate(running), inspect.getgeneratorlocals(running))
next(running)
print(inspect.getgeneratorstate(running), inspect.getgeneratorlocals(running), list(running))
print(inspect.getgeneratorstate(running), inspect.getgeneratorlocals(running))


@types.coroutine
def switch():
    answer = yield "waiting"
    return answer


async def user():
    return await switch()


coroutine = user()
print(inspect.iscoroutine(coroutine), inspect.isawaitable(coroutine), inspect.isawaitable(5))
print(inspect.getcoroutinestate(coroutine), coroutine.send(None), inspect.getcoroutinestate(coroutine))
try:
    coroutine.send("answer")
except StopIteration as stop:
    print(stop.value, inspect.getcoroutinestate(coroutine))

outside = 3


def outer():
    held = 4

    def inner():
        return outside + held + len("a") + nowhere

    return inner


print(inspect.getclosurevars(outer()))
print(inspect.get_annotations(every), inspect.get_annotations(Thing))
print(type(inspect.getattr_static(Thing(), "side")), type(inspect.getattr_static(Thing, "made")))
print(inspect.getattr_static(Thing(), "zz", "none"))
