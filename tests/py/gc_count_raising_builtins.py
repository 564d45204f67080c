# What the collector's counter shows of exceptions that C code raises: a call's own tuple
# is free again before the exception is made, and one that C code drops never is.
import gc

counts = [0] * 4
count = gc.get_count


def measure(action, *arguments):
    gc.collect()
    gc.freeze()
    gc.collect()
    gc.disable()
    counts[0] = count()[0]
    try:
        action(*arguments)
    except Exception:
        counts[1] = count()[0]
    counts[2] = count()[0]
    try:
        action(*arguments)
    except Exception:
        counts[3] = count()[0]
    return [number - counts[0] for number in counts]


class Plain:
    pass


def in_handler():
    try:
        1 / 0
    except ZeroDivisionError:
        max([])


def from_generator():
    next(number for number in [])


for action, *arguments in [
    (int, "x"), (float, "x"), ("".index, "a"), ([].index, 3), ([].pop,), ({}.popitem,),
    (max, []), (min, 1), (bytes, [256]), (bytearray, [256]), ({}.update, 1), (memoryview, 1),
    (object, 1), (chr, -1), (ord, "ab"), (getattr, 1, "x"), (len, 5), (iter, 5), (divmod, 1, 0),
    (Plain, 1), (in_handler,), (from_generator,), (hash, []), (sorted, [1, ""]), (sum, [""]),
    (isinstance, 1, 1), (pow, 1, 2, 0), ("{}".format,), (b"\xff".decode,), ("\xff".encode, "ascii"),
]:
    print(getattr(action, "__name__", action), measure(action, *arguments))


def swallowed():
    hasattr(1, "nothing")
    getattr(Plain(), "nothing", None)
    list(iter(Plain.__dict__))


swallowed()
print("swallowed", measure(swallowed))
