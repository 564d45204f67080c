# Functions that run at the end, the last registered first.
import atexit


@atexit.register
def last():
    print("registered first, runs last")


def report(*args, **kwargs):
    print("report", args, kwargs)


def forgotten():
    print("never")


def failing():
    raise ValueError("in a callback")


atexit.register(report, 1, two=2)
atexit.register(forgotten)
print(atexit.register(failing) is failing, atexit.unregister(forgotten))
atexit.register(lambda: atexit.register(print, "registered at the end"))
try:
    atexit.register(5)
except TypeError as error:
    print(error)
print("main ends")
raise SystemExit(3)
