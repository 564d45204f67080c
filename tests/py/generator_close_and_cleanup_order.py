# Generators: close in every state, what cleanup may do, values and errors, dropped while running.
def plain(name):
    try:
        print(name, "starts")
        got = yield 1
        print(name, "got", got)
        yield 2
    except GeneratorExit as leaving:
        print(name, "leaves", repr(leaving))
        raise
    finally:
        print(name, "cleans")


def state(g):
    return g.gi_frame is None, g.gi_running, g.gi_suspended


g = plain("unstarted")
print(state(g), g.close(), state(g), next(g, "ended"))
g = plain("suspended")
next(g)
print(state(g), g.close(), state(g), g.close())
g = plain("finished")
print(list(g), g.close(), state(g))
g = plain("dropped")
next(g)
del g
g = plain("rebound")
next(g)
g = None


def swallow(how):
    try:
        yield "first"
    except GeneratorExit:
        if how == "return":
            return "value lost"
        if how == "yield":
            yield "ignored exit"
        if how == "stop":
            raise StopIteration("converted")
        if how == "error":
            raise ValueError("from cleanup")
        if how == "other exit":
            raise GeneratorExit("new one")
    yield "went on"


for how in ("return", "yield", "stop", "error", "other exit", "nothing"):
    g = swallow(how)
    next(g)
    try:
        print(how, "->", g.close())
    except (RuntimeError, ValueError) as error:
        print(how, "->", type(error).__name__, error, "|", repr(error.__context__),
            repr(error.__cause__))
    print(list(g))


def delegating():
    try:
        result = yield from plain("inner")
        print("result", result)
    finally:
        print("outer cleans")


g = delegating()
next(g)
g.close()
g = delegating()
next(g)
try:
    g.throw(GeneratorExit("thrown"))
except GeneratorExit as error:
    print("out comes", repr(error))


def closes_itself():
    yield "before"
    try:
        me.close()
    except ValueError as error:
        print(error)
    yield "still here"


me = closes_itself()
print(list(me))


def in_loop():
    for item in plain("loop"):
        if item == 1:
            return item


print(in_loop())
