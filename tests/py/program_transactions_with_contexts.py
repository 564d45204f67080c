# Context managers at work: nested transactions, an exit stack, swallowing, redirecting, undoing in order.
import io
from contextlib import ContextDecorator, ExitStack, closing, contextmanager, nullcontext, redirect_stdout, suppress


class Store(dict):
    def __init__(self):
        self.saved = []

    def __enter__(self):
        self.saved.append(dict(self))
        return self

    def __exit__(self, kind, error, trace):
        before = self.saved.pop()
        if kind is None:
            return
        self.clear()
        self.update(before)
        return issubclass(kind, RollBack)


class RollBack(Exception):
    pass


class tagged(ContextDecorator):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print(f"<{self.name}>", end="")
        return self

    def __exit__(self, *what):
        print(f"</{self.name}{' failed' if what[0] else ''}>")


@contextmanager
def changed(target, **values):
    missing = object()
    before = {name: getattr(target, name, missing) for name in values}
    for name, value in values.items():
        setattr(target, name, value)
    try:
        yield before.keys()
    finally:
        for name, value in before.items():
            delattr(target, name) if value is missing else setattr(target, name, value)


@tagged("b")
def greet(name):
    print("hello", name or 1 / 0, end="")


store = Store()
with store as s:
    s["a"] = 1
    with store:
        s["a"], s["b"] = 2, 3
        raise RollBack
    print("inner undone", store)
    with suppress(KeyError), store:
        s["c"] = 4
        del s["nothing"]
    print("suppressed", store, len(store.saved))
    with store:
        s["d"] = 5
print("kept", store, store.saved)
greet("Ann")
try:
    greet("")
except ZeroDivisionError as error:
    print(error)
with changed(tagged, name="x", extra=1) as names:
    print(sorted(names), tagged.name, tagged.extra)
print(hasattr(tagged, "name"), hasattr(tagged, "extra"))
with redirect_stdout(io.StringIO()) as out, tagged("i"):
    print("hidden", end="")
print(repr(out.getvalue()))
order = []
with ExitStack() as stack:
    for n in range(3):
        stack.callback(order.append, n)
    stack.push(lambda kind, error, trace: order.append(kind and kind.__name__) or True)
    stack.enter_context(tagged("s"))
    kept = stack.enter_context(nullcontext("free"))
    [][0]
print(order, kept)
with ExitStack() as outer:
    outer.callback(order.append, "late")
    later = outer.pop_all()
print(order[-1], end=" ")
later.close()
print(order[-1])


class Door:
    def close(self):
        print("closed")


with closing(Door()) as door:
    print(type(door).__name__, end=" ")
try:
    with tagged("out"), Door():
        pass
except TypeError as error:
    print(error)


@contextmanager
def bad():
    if order:
        return
    yield


try:
    with bad():
        pass
except RuntimeError as error:
    print(error)
