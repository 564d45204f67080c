"""__notes__ that are no list of strings, in format_exception and in a traceback."""
import traceback


class Silent:
    def __str__(self):
        raise KeyError

    __repr__ = __str__


odd = ["abc", 5, None, ["a", 3], ("x", "y"), [Silent()], Silent(), {"a": 1}, ["two\nlines", ""],
       b"ab", [], ["", "after"], range(2)]
for notes in odd:
    error = ValueError("text")
    error.__notes__ = notes
    print(traceback.format_exception_only(error)[:3])

error = ValueError("text")
try:
    error.add_note(5)
except TypeError as refused:
    print(refused)
error.__notes__ = 5
try:
    error.add_note("x")
except TypeError as refused:
    print(refused)
error.__notes__ = ["kept"]
error.add_note("added")
print(error.__notes__)

error.__notes__ = ["first", Silent(), 7, "two\nlines"]
try:
    raise error
finally:
    second = KeyError("second")
    second.__notes__ = {"no": "sequence"}
    raise second
