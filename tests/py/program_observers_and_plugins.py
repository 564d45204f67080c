"""Design patterns: observers held weakly, plugins that register themselves, commands with undo, states, builders, proxies."""
import abc
import copy
import functools
import inspect
import sys
import weakref
from collections import ChainMap, UserDict, defaultdict
from contextlib import ExitStack, contextmanager
from enum import Enum
from types import MappingProxyType, SimpleNamespace


class Event:
    """Handlers are held weakly: what dies hears nothing."""

    def __init__(self, name=None):
        self.name, self._handlers = name, []

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return instance.__dict__.setdefault(self.name, Event(self.name))

    def connect(self, handler):
        make = weakref.WeakMethod if inspect.ismethod(handler) else weakref.ref
        self._handlers.append(make(handler, self._handlers.remove))
        return handler

    def __call__(self, *args, **kwargs):
        return [handler()(*args, **kwargs) for handler in self._handlers]

    def __len__(self):
        return len(self._handlers)


class Sensor:
    changed = Event()

    def __init__(self, value=0):
        self._value = value

    @property
    def value(self):
        return self._value

    @value.setter
    def value(self, new):
        old, self._value = self._value, new
        if old != new:
            self.changed(old, new)


class Display:
    def __init__(self, name):
        self.name = name

    def show(self, old, new):
        print(f"{self.name}: {old} -> {new}")


sensor, first, second = Sensor(), Display("first"), Display("second")
sensor.changed.connect(first.show)
sensor.changed.connect(second.show)
sensor.value = 5
del first
sensor.value = 6
print(len(sensor.changed), type(Sensor.changed).__name__, Sensor.changed.name, sensor.changed is sensor.changed)


class Exporter(abc.ABC):
    known = {}

    def __init_subclass__(cls, /, suffix=None, **kwargs):
        super().__init_subclass__(**kwargs)
        if suffix:
            Exporter.known[suffix] = cls

    @abc.abstractmethod
    def export(self, rows): ...

    @classmethod
    def of(cls, name):
        suffix = name.rpartition(".")[2]
        try:
            return cls.known[suffix]()
        except KeyError:
            raise LookupError(f"no exporter for {suffix!r}; there are {', '.join(sorted(cls.known))}") from None


class CSV(Exporter, suffix="csv"):
    def export(self, rows):
        return "\n".join(",".join(map(str, row)) for row in rows)


class Markdown(Exporter, suffix="md"):
    def export(self, rows):
        return "\n".join(f"| {' | '.join(map(str, row))} |" for row in rows)


class Unfinished(Exporter, suffix="tex"):
    pass


for name in ("a.csv", "b.md", "c.tex", "d.xml"):
    try:
        print(Exporter.of(name).export([(1, "x"), (2, "y")]))
    except (TypeError, LookupError) as error:
        print(type(error).__name__, error)


class Editor:
    def __init__(self):
        self.text, self._done, self._undone = "", [], []

    def do(self, command, *args):
        before = self.text
        self.text = command(self.text, *args)
        self._done.append((command, args, before))
        self._undone.clear()

    def undo(self):
        command, args, before = self._done.pop()
        self._undone.append((command, args))
        self.text = before

    def redo(self):
        command, args = self._undone.pop()
        self.do(command, *args)


editor = Editor()
editor.do(lambda text, added: text + added, "hello")
editor.do(str.title)
editor.do(str.replace, "l", "L")
print(editor.text, editor.undo(), editor.text, editor.undo(), editor.text, editor.redo(), editor.text)
try:
    editor.redo()
except IndexError as error:
    print(error)


class Light(Enum):
    GREEN = 30
    YELLOW = 5
    RED = 20

    def next(self):
        members = list(type(self))
        return members[(members.index(self) + 1) % len(members)]


light, seen = Light.RED, []
for _ in range(4):
    seen.append(f"{light.name.lower()} {light.value}s")
    light = light.next()
print(seen)


class Query:
    def __init__(self, table):
        self.parts = {"from": table, "where": [], "order": None}

    def __getattr__(self, name):
        if name.startswith("by_"):
            return functools.partial(self.where, name[3:])
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}", name=name, obj=self)

    def where(self, column, value):
        made = copy.deepcopy(self)
        made.parts["where"].append((column, value))
        return made

    def __str__(self):
        conditions = " AND ".join(f"{column} = {value!r}" for column, value in self.parts["where"])
        return f"SELECT * FROM {self.parts['from']}" + (f" WHERE {conditions}" if conditions else "")

    def __deepcopy__(self, memo):
        made = Query.__new__(Query)
        made.parts = copy.deepcopy(self.parts, memo)
        return made


base = Query("pets")
print(base.by_name("Rex").by_age(3), "/", base)
try:
    base.nothing
except AttributeError as error:
    print(error, error.name)


class Settings(UserDict):
    def __missing__(self, key):
        return f"<{key}>"

    def __setitem__(self, key, value):
        if not key.islower():
            raise KeyError(f"lower case, please: {key}")
        super().__setitem__(key, value)


settings = Settings(size=3)
layers = ChainMap({}, settings, {"colour": "red"})
layers["size"] = 9
print(settings, settings["nope"], layers["size"], layers["colour"], dict(layers.parents))
try:
    settings["Size"] = 1
except KeyError as error:
    print(error)
frozen = MappingProxyType(settings.data)
try:
    frozen["x"] = 1
except TypeError as error:
    print(error, frozen["size"])


@contextmanager
def step(name, log):
    log.append(f"+{name}")
    try:
        yield name
    finally:
        log.append(f"-{name} {sys.exc_info()[0].__name__ if sys.exc_info()[0] else ''}".strip())


log = []
try:
    with ExitStack() as stack:
        names = [stack.enter_context(step(name, log)) for name in "abc"]
        stack.callback(log.append, "called")
        stack.push(lambda *exc: log.append(exc[0].__name__))
        raise RuntimeError(names)
except RuntimeError as error:
    print(error, log)
count = defaultdict(lambda: SimpleNamespace(n=0))
for letter in "banana":
    count[letter].n += 1
print({letter: space.n for letter, space in count.items()}, SimpleNamespace(a=1, b="x") == SimpleNamespace(b="x", a=1), SimpleNamespace(a=[1]))
