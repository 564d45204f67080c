"""Generators: send, return values, yield as expression, delegation, cleanup order, attributes."""


def echo():
    received = yield "start"
    while received is not None:
        received = yield received * 2
    return "stopped"


g = echo()
print(g.gi_running, g.gi_frame is not None, g.gi_yieldfrom, type(g).__name__, iter(g) is g)
try:
    g.send(5)
except TypeError as error:
    print(error)
print(next(g), g.send(3), g.send("ab"))
try:
    g.send(None)
except StopIteration as stop:
    print("value", stop.value, stop.args)
try:
    next(g)
except StopIteration as stop:
    print("value", stop.value)
print(g.gi_frame, next(g, "default"))


def outer():
    result = yield from echo()
    print("inner returned", result)
    yield from [1, 2]
    yield from "ab"
    result = yield from ()
    print(result)
    return (yield "last")


o = outer()
print(next(o), o.gi_yieldfrom.__name__, o.send(4))
print(o.send(None), next(o), next(o), next(o))
print(next(o))
try:
    o.send("end")
except StopIteration as stop:
    print(stop.value)


def cleanup(name):
    try:
        yield name
        yield name
    finally:
        print("cleanup", name)


c = cleanup("closed")
next(c)
c.close()
c.close()
d = cleanup("deleted")
next(d)
del d
cleanup("never started").close()
for x in cleanup("broken loop"):
    break
print(list(cleanup("exhausted")))


def infinite():
    n = 0
    while True:
        try:
            yield n
        except ValueError:
            n = -1
        n += 1


i = infinite()
print([next(i) for _ in range(3)], i.throw(ValueError), next(i))


def nested():
    yield from cleanup("inner")


n = nested()
next(n)
try:
    n.throw(KeyError("through"))
except KeyError as error:
    print("came out", error)


def raises_stop():
    yield 1
    raise StopIteration("no")


try:
    list(raises_stop())
except RuntimeError as error:
    print(error, repr(error.__cause__))


def recursive(n):
    if n:
        yield n
        yield from recursive(n - 1)


print(list(recursive(5)), sum(x * x for x in recursive(4)), max(recursive(3)))
e = (x for x in [1, 2, 3] if x % 2)
print(next(e), list(e), list(e))
first = (print("evaluated"), [1])[1]
lazy = (y for y in first)
first.append(2)
print(list(lazy))


def running():
    yield next(me)


me = running()
try:
    next(me)
except ValueError as error:
    print(error)


def with_return_in_finally():
    try:
        yield 1
    finally:
        return "swallowed"


w = with_return_in_finally()
next(w)
try:
    w.throw(ValueError("lost"))
except StopIteration as stop:
    print(stop.value)
g.__name__ = "renamed"
print(g.__name__, g.__qualname__)
