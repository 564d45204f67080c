# A machine that breaks inside nested contexts: clean-up speaks first, then a group of faults goes out.
from contextlib import ExitStack, contextmanager


@contextmanager
def powered(name, faults):
    print(name, "on")
    try:
        yield name.upper()
    except ZeroDivisionError as error:
        faults.append(error)
        print(name, "caught", error)
    finally:
        print(name, "off")


class Fuse:
    def __init__(self, limit):
        self.limit = limit

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        self.limit -= 1
        if kind and self.limit < 0:
            raise RuntimeError("fuse blown") from error
        return kind is not None


def load(volts, ohms):
    return volts / ohms


faults = []
with powered("pump", faults) as pump:
    print(pump, load(12, 4))
with powered("fan", faults):
    load(12, 0)
    print("not reached")
fuse = Fuse(1)
with fuse:
    load(1, 0)
print(fuse.limit)
try:
    with fuse:
        load("12", 3)
except RuntimeError as error:
    print(error, repr(error.__cause__))
    faults.append(error)
with ExitStack() as stack:
    names = [stack.enter_context(powered(name, faults)) for name in ("lamp", "heater")]
    print(names)
    load(5, 0)
print([type(fault).__name__ for fault in faults])
with powered("main", faults), powered("spare", faults):
    raise ExceptionGroup("the plant stops", faults[1:2] + [
        ValueError("no fuel"), ExceptionGroup("pumps", [OSError(5, "leak"), KeyError("valve")])])
