# yield from: iterators without send or throw, lookups of send, throw and close, return values.
class Only:
    def __init__(self, items):
        self.items = iter(items)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self.items)


class Full(Only):
    def __getattr__(self, name):
        print("  lookup", name)
        raise AttributeError(name)


class Sends(Only):
    def send(self, value):
        if value == "stop":
            raise StopIteration("stopped by send")
        return f"sent {value}"

    def throw(self, *details):
        print("  throw", len(details),
            details[0] if isinstance(details[0], type) else repr(details[0]))
        raise StopIteration("stopped by throw")

    def close(self):
        print("  close")
        raise KeyError("close failed")


def wrap(thing):
    try:
        result = yield from thing
        print("  result", result)
    except Exception as error:
        print("  inside", type(error).__name__, error)
        yield "recovered"
    yield "end"


def attempt(call, *args):
    try:
        print(call(*args))
    except BaseException as error:
        print(type(error).__name__, error)


for thing in 5, None, print, Only:
    attempt(next, wrap(thing))
g = wrap(Only("abc"))
attempt(next, g)
attempt(g.send, None)
attempt(g.send, "value")
attempt(next, g)
g = wrap(Full("ab"))
attempt(next, g)
attempt(g.send, 5)
g = wrap(Full("ab"))
attempt(next, g)
attempt(g.throw, ValueError("into"))
g = wrap(Full("ab"))
attempt(next, g)
attempt(g.close)
g = wrap(Sends("ab"))
attempt(next, g)
attempt(g.send, "x")
attempt(g.send, "stop")
g = wrap(Sends("ab"))
attempt(next, g)
attempt(g.throw, ValueError("in"))
g = wrap(Sends("ab"))
attempt(next, g)
attempt(g.close)


def returning(value):
    return value
    yield


def nest(depth):
    if depth:
        return (yield from nest(depth - 1)) + [depth]
    got = yield "bottom"
    return [got]


def all_of():
    yield (yield from returning((1, 2)))
    yield (yield from returning(StopIteration(3)))
    yield (yield from nest(4))
    yield from (yield from returning([7, 8]))
    yield from {"k": 1}
    yield from "xy" if False else ()
    return (yield from ())


g = all_of()
print(next(g), repr(next(g)), next(g), g.send("up"), list(g))
loop = wrap(Only("q"))
g = wrap(loop)
next(g)
print(g.gi_yieldfrom is loop, type(loop.gi_yieldfrom).__name__)
attempt(next, wrap(g))
me = (lambda: (yield from me))()
attempt(next, me)
