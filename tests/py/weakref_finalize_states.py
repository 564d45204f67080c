# weakref.finalize: alive, peek, detach, call, order at exit, arguments it keeps.
import gc
import weakref


class Thing:
    def __init__(self, name):
        self.name = name


def report(*arguments, **keywords):
    print("finalized", arguments, keywords)
    return "returned"


thing = Thing("first")
final = weakref.finalize(thing, report, 1, 2, key="value")
print(final.alive, final.atexit, type(final).__name__)
object_, function, arguments, keywords = final.peek()
print(object_ is thing, function is report, arguments, keywords)
del object_
print(final(), final(), final.alive, final.peek(), final.detach())
del thing
print("nothing more")

thing = Thing("second")
final = weakref.finalize(thing, report, thing.name)
del thing
print(final.alive, final())

thing = Thing("third")
final = weakref.finalize(thing, report, "never")
detached = final.detach()
print(detached[0] is thing, detached[2:], final.alive, final.detach())
del detached, thing

thing = Thing("fourth")
finals = [weakref.finalize(thing, report, number) for number in range(3)]
finals[1].detach()
del thing
print([one.alive for one in finals])

thing = Thing("fifth")
thing.me = thing
weakref.finalize(thing, report, "cycle")
del thing
print("not yet")
gc.collect()

keeper = Thing("kept alive by its own finalizer")
reference = weakref.ref(keeper)
own = weakref.finalize(keeper, report, keeper.name, keeper)
own.atexit = False
del keeper
print(reference() is not None, own.alive)
for wrong in ((), (Thing("x"),), (5, report), ("text", print)):
    try:
        weakref.finalize(*wrong)
    except TypeError as error:
        print(error)
last = Thing("last")
for number in range(3):
    weakref.finalize(last, print, "at exit, newest first:", number)
quiet = weakref.finalize(last, print, "must not be seen")
quiet.atexit = False
print(quiet.atexit, quiet.alive, "end of the script")
