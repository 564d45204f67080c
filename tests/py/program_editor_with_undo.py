# A text editor of commands: undo, redo, groups undone at once, marks, a history shown, failing commands.
from abc import ABC, abstractmethod
from contextlib import contextmanager
from dataclasses import dataclass, field


class Command(ABC):
    registry = {}

    def __init_subclass__(cls, /, name=None, **rest):
        super().__init_subclass__(**rest)
        if name:
            if name in Command.registry:
                raise TypeError(f"command {name!r} exists")
            Command.registry[name] = cls

    @abstractmethod
    def do(self, text): ...

    @abstractmethod
    def undo(self, text): ...


@dataclass
class Insert(Command, name="insert"):
    place: int
    words: str

    def do(self, text):
        if not 0 <= self.place <= len(text):
            raise IndexError(f"{self.place} is outside of 0..{len(text)}")
        return text[:self.place] + self.words + text[self.place:]

    def undo(self, text):
        return text[:self.place] + text[self.place + len(self.words):]


@dataclass
class Delete(Command, name="delete"):
    start: int
    end: int
    removed: str = field(default="", init=False, repr=False)

    def do(self, text):
        self.removed = text[self.start:self.end]
        return text[:self.start] + text[self.end:]

    def undo(self, text):
        return text[:self.start] + self.removed + text[self.start:]


@dataclass
class Apply(Command, name="apply"):
    method: str
    before: str = field(default="", init=False, repr=False)

    def do(self, text):
        self.before = text
        return getattr(text, self.method)()

    def undo(self, text):
        return self.before


@dataclass
class Group(Command):
    steps: list = field(default_factory=list)

    def do(self, text):
        for step in self.steps:
            text = step.do(text)
        return text

    def undo(self, text):
        for step in reversed(self.steps):
            text = step.undo(text)
        return text


class Editor:
    def __init__(self, text=""):
        self.text, self.done, self.undone, self.open_group = text, [], [], None

    def __call__(self, name, *arguments):
        try:
            command = Command.registry[name](*arguments)
        except KeyError:
            raise LookupError(f"no command {name}, only {', '.join(Command.registry)}") from None
        self.text = command.do(self.text)
        (self.done if self.open_group is None else self.open_group.steps).append(command)
        self.undone.clear()
        return self

    @contextmanager
    def together(self):
        self.open_group = group = Group()
        try:
            yield group
        except BaseException:
            self.text = group.undo(self.text)
            raise
        else:
            self.done.append(group)
        finally:
            self.open_group = None

    def undo(self, times=1):
        for _ in range(times):
            self.text = self.done[-1].undo(self.text)
            self.undone.append(self.done.pop())

    def redo(self):
        self.text = self.undone[-1].do(self.text)
        self.done.append(self.undone.pop())


edit = Editor("hello world")
edit("insert", 5, ",")("delete", 6, 12)("insert", 6, " moon")("apply", "upper")
print(edit.text, *edit.done, sep="\n  ")
edit.undo(2)
print(edit.text, len(edit.done), len(edit.undone))
edit.redo()
print(edit.text)
edit("apply", "title")
print(edit.text, edit.undone)
with edit.together():
    edit("insert", 0, "<<")("insert", len(edit.text), ">>")("apply", "swapcase")
print(edit.text, edit.done[-1])
edit.undo()
print(edit.text)
try:
    with edit.together() as group:
        edit("delete", 0, 3)("insert", 99, "x")
except IndexError as error:
    print("group taken back:", error, edit.text, len(group.steps), edit.open_group)
for wrong in (lambda: edit("paint"), lambda: edit("insert", 1), lambda: edit("apply", "fly"), lambda: edit.undo(9),
              Command, lambda: type("Twice", (Command,), {}, name="insert")):
    try:
        wrong()
    except (LookupError, TypeError, AttributeError) as error:
        print(type(error).__name__, error, "|", edit.text)
print(edit.done, len(edit.undone), Insert(1, "a") == Insert(1, "a"))
