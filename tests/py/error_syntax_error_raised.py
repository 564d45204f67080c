# Uncaught SyntaxErrors that a script makes: file, line, text and carets, inside a group.
cases = [
    ("bad",), ("bad", ("f.py", 3, 4, "abc def", 3, 6)), ("bad", ("f.py", 3, 4, "   abc def\n")),
    ("bad", ("f.py", None, 4, "   abc def\n")), ("bad", (None, 3, 0, "   abc def\n")),
    ("bad", ("x", 3, 100, "   abc def\n")), ("bad", ("x", 3, None, "   abc def\n")),
    ("bad", ("x", 3, 2, None)), ("bad", ("x", 3, 5, "   aéc def\n", 4, 2)),
    ("bad", ("x", 3, 5, "   ab\ncd\n", 3, 20)), ("bad", ("x", 3, 5, "   ab\ncd\n", 3, 0)),
    ("bad", ("x", 3, 1, "   ab\ncd\n", 3, 2)), ("bad", ("x", 3, 5, "   abcdef", 3, -1)),
]
more = [("bad", ("x", 3, -1, "   abcdef", 3, 6)), ("", ("", 3, -1, "   abcdef", 3, 6)), (None, ("x", 1, 2, "\tab\n")),
        ("bad", ("x", "3", 2, "ab")), ("two\nlines", ("x", 1, 9, "a\nb\nc d e"))]
raise ExceptionGroup("all", [
    ExceptionGroup("some", [SyntaxError(*case) for case in cases]),
    ExceptionGroup("more", [SyntaxError(*case) for case in more]),
    IndentationError("unexpected", ("i.py", 2, 4, "    x\n", 2, 5)),
    SyntaxError("unprinted"),
]) from SyntaxError("cause", ("c.py", 7, 2, "x y", 7, 4))
