# Notes on exceptions: add_note's argument, several lines, odd __notes__, shown by traceback.
import traceback


def text(error):
    return "".join(traceback.format_exception_only(type(error), error))


e = ValueError("message")
print(hasattr(e, "__notes__"), e.add_note("first"), e.__notes__)
e.add_note("two\nlines")
e.add_note("")
print(e.__notes__, e.__dict__, repr(e), str(e))
print(text(e))
for wrong in (5, None, b"bytes", ["list"]):
    try:
        e.add_note(wrong)
    except TypeError as error:
        print(error)
for attempt in (lambda: e.add_note(), lambda: e.add_note("a", "b"), lambda: e.add_note(note="k")):
    try:
        attempt()
    except TypeError as error:
        print(error)


class Text(str):
    pass


e.add_note(Text("subclass"))
print(type(e.__notes__[-1]).__name__)


for notes in ([], ["only"], None, ("a", "tuple"), [1, None, ["x"]]):
    e.__notes__ = notes
    print(text(e), end="")
    try:
        e.add_note("more")
        print("added:", len(e.__notes__))
    except TypeError as error:
        print("refused:", error)
group = ExceptionGroup("group", [ValueError("in"), KeyError("k")])
group.add_note("on the group")
group.exceptions[0].add_note("on a\nmember")
print("".join(traceback.format_exception(group)))
match, rest = group.split(ValueError)
print(match.__notes__, rest.__notes__, match.__notes__ is group.__notes__)
derived = group.derive([TypeError()])
print(hasattr(derived, "__notes__"))


class Slotted(Exception):
    __slots__ = ("extra",)


s = Slotted("s")
s.add_note("slots have a dict from Exception")
print(s.__dict__)
try:
    raise s from e.with_traceback(None)
except Slotted as error:
    e.__notes__ = ["cause's note"]
    print("".join(traceback.format_exception(error)))
