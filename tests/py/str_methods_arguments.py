"""Methods of str with every form of their arguments, and what they refuse."""


def attempt(function, *arguments, **keywords):
    try:
        print(repr(function(*arguments, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


s = "hello world hello"
for arguments in (("hello",), ("hello", 1), ("hello", 0, 5), ("hello", -5), ("hello", 2, 4), ("",), ("", 17),
                  ("", 18), ("z",), ("o", None, None), ("o", 5, None), (5,), (), ("a", "b")):
    attempt(s.find, *arguments)
    attempt(s.rfind, *arguments)
    attempt(s.index, *arguments)
    attempt(s.rindex, *arguments)
    attempt(s.count, *arguments)
for arguments in (("hello",), (("x", "hello"),), ((),), ("world", 6), ("hello", 12), ("", 100), (["a"],),
                  (("a", 1),), (5,)):
    attempt(s.startswith, *arguments)
    attempt(s.endswith, *arguments)
for arguments in ((), (None,), (" ",), (" ", 1), (None, 1), ("lo",), ("",), (5,), (" ", -1), (None, 0)):
    attempt("  a b  c ".split, *arguments)
    attempt("  a b  c ".rsplit, *arguments)
attempt("a,b".split, sep=",", maxsplit=0)
attempt("a b".split, maxsplit=1)
for text in ("a\nb\r\nc\rd", "\n", "", "a\n", "a\x0bb\x0cc\x1cd\x85e\u2028f"):
    attempt(text.splitlines)
    attempt(text.splitlines, True)
    attempt(text.splitlines, keepends=True)
for arguments in (("l", "L"), ("l", "L", 1), ("l", "", -1), ("", "-"), ("", "-", 2), ("x", "y"), ("l",),
                  ("l", "L", "1"), (1, 2)):
    attempt("hello".replace, *arguments)
for name in ("center", "ljust", "rjust"):
    for arguments in ((7,), (8, "*"), (3,), (-1,), (8, "ab"), (8, ""), (8, 5), ("8",)):
        attempt(getattr("abc", name), *arguments)
for text in ("5", "-5", "+5", "", "abc", "--5", "+"):
    attempt(text.zfill, 4)
for arguments in ((), (None,), ("h",), ("ho",), ("",), (5,)):
    attempt("  hello  ".strip, *arguments)
    attempt("hello".lstrip, *arguments)
    attempt("hello".rstrip, *arguments)
attempt("test.py".removesuffix, ".py")
attempt("test.py".removeprefix, "test")
attempt("test".removeprefix, "x")
attempt("test".removesuffix, "")
attempt("a-b-c".partition, "-")
attempt("a-b-c".rpartition, "-")
attempt("abc".partition, "-")
attempt("abc".rpartition, "-")
attempt("abc".partition, "")
attempt("abc".partition, 5)
attempt("a\tbc\td".expandtabs)
attempt("a\tbc\td".expandtabs, 4)
attempt("a\tb".expandtabs, 0)
attempt("a\tb".expandtabs, tabsize=-3)
attempt("-".join, ["a", "b"])
attempt("-".join, "abc")
attempt("-".join, [])
attempt("-".join, ["a", 1])
attempt("-".join, 5)
attempt("".join, ("x" for _ in range(3)))
attempt("abc".translate, {97: "X", 98: None, 99: 0x64})
attempt("abc".translate, {97: 2 ** 30})
attempt("abc".translate, str.maketrans("ab", "xy", "c"))
attempt(str.maketrans, {"a": 1, 98: "y"})
attempt(str.maketrans, {"ab": 1})
attempt(str.maketrans, "ab", "x")
attempt(str.maketrans, 5)
for name in ("upper", "lower", "title", "capitalize", "swapcase", "casefold"):
    for text in ("hello wORLD", "straße", "ǆ", "they're bill's", "İ", "ΑΣ ΑΣΑ", ""):
        attempt(getattr(text, name))
attempt("abc".upper, 1)
attempt(lambda: "abc"[5])
attempt(lambda: "abc"["a"])
attempt(lambda: "abc" + 1)
attempt(lambda: 1 + "abc")
attempt(lambda: "abc" * "x")
attempt(lambda: "abc" < 1)
attempt(lambda: "abc" in 5)
attempt(lambda: 5 in "abc")
