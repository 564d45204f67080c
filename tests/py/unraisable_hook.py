"""sys.unraisablehook is told what nobody can catch."""
import gc
import sys
import weakref


class Failing:
    def __del__(self):
        1 / 0


def tell(told):
    print(told.exc_type, told.exc_value, told.err_msg, type(told.object).__name__)
    print(type(told), type(told).__mro__, len(told), told[0], told.exc_traceback.tb_lineno)


def fail(told):
    raise KeyError("of the hook")


def generator():
    try:
        yield
    finally:
        raise ValueError("in a generator")


class Target:
    pass


def call_back(phase, info):
    raise RuntimeError(phase)


class Silent(Exception):
    def __str__(self):
        raise KeyError


class FailingSilently:
    def __del__(self):
        raise Silent


sys.unraisablehook = tell
Failing()
suspended = generator()
next(suspended)
del suspended
target = Target()
reference = weakref.ref(target, lambda reference: 1 / 0)
del target
gc.callbacks.append(call_back)
gc.collect()
gc.callbacks.clear()
FailingSilently()

kept = []
sys.unraisablehook = kept.append
Failing()
print(str(kept[0])[:59], kept[0].object is Failing.__del__)

try:
    sys.__unraisablehook__(5)
except TypeError as error:
    print(error)
try:
    sys.__unraisablehook__()
except TypeError as error:
    print(error)


class Shown:
    """Has the same name in every run."""

    def __call__(self):
        raise ValueError("told")

    def __repr__(self):
        return "<what failed>"

    def __get__(self, instance, owner):
        return self


class ShownFailing:
    __del__ = Shown()


class Hook:
    def __repr__(self):
        return "<a hook>"

    def __call__(self, told):
        raise KeyError("of the hook")


for hook in Hook(), None, 5, sys.__unraisablehook__:
    sys.unraisablehook = hook
    print("hook:", "the first" if hook is sys.__unraisablehook__ else hook, file=sys.stderr)
    ShownFailing()
del sys.unraisablehook
ShownFailing()
sys.unraisablehook = lambda told: sys.__unraisablehook__(told)
ShownFailing()
print(sys.get_asyncgen_hooks())
