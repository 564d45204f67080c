# Uncaught: a SyntaxError made by hand with text and positions; the caret follows its numbers.
import traceback

for details in ((None, 1, 1, "text"), ("f", 3, 5, "some text here"), ("f", 3, 0, "   indented"),
                ("f", 3, 6, "   indented\n", 3, 9), ("f", None, None, None), ("f", 2, 6, "short"),
                ("f", 1, 3, "tab\there", 1, 6), 
                    ("f", 1, 4, "one line\n", 2, 2),
                ("f", 1, -1, "negative"), ("f", 0, 3, "line zero")):
    error = SyntaxError("made by hand", details)
    print(details, str(error))
    print("".join(traceback.format_exception_only(error)), end="")
error = IndentationError("last", ("made.py", 7, 5, "    if x:\n", 7, 6))
error.add_note("with a note")
raise error from KeyError("why")
