# str.split, rsplit, splitlines: every white space, limits, separators that overlap, refusals.


def attempt(text, name, *arguments, **keywords):
    try:
        print(name, ascii(arguments or keywords or ""), ascii(getattr(text, name)(*arguments,
                **keywords)))
    except Exception as error:
        print(name, ascii(arguments or keywords or ""), type(error).__name__, error)


spaces = [
    "\t", "\n", "\x0b", "\x0c", "\r", "\x1c", "\x1d", "\x1e", "\x1f", " ", "\x85", "\xa0",
        "\u1680", "\u2000",
    "\u200a", "\u2028", "\u2029", "\u202f", "\u205f", "\u3000", "\u200b", "\ufeff", "\u180e", "\0",
        "\x08"]
for space in spaces:
    text = f"a{space}b"
    print(ascii(space), len(text.split()), len(text.splitlines()), space.isspace(),
          len(text.strip(space)))
words = "  one two\u3000three \xa0 four  "
for limit in (-5, -1, 0, 1, 2, 3, 4, 100, True):
    attempt(words, "split", None, limit)
    attempt(words, "rsplit", None, limit)
    attempt("a--b----c--", "split", "--", limit)
    attempt("a--b----c--", "rsplit", "--", limit)
for keywords in ({"sep": "-"}, {"maxsplit": 1}, {"sep": None, "maxsplit": 1}, {"maxsplit": 1,
        "sep": "-"}, {"limit": 1}):
    attempt("a-b c-d", "split", **keywords)
    attempt("a-b c-d", "rsplit", **keywords)
for wrong in (("",), (b"-",), (5,), ("-", "1"), ("-", 1.0), ("-", None), ("-", 1, 2), (["-"],)):
    attempt("a-b", "split", *wrong)
    attempt("a-b", "rsplit", *wrong)
for text, separator in (("aaaa", "aa"), ("aaaaa", "aa"), ("abab", "ab"), ("", "x"), ("x", "x"),
                        ("xyx", "x"),
                        ("\u4e2da\u4e2d", "\u4e2d"), ("a\U0001f600b", "\U0001f600"), ("abc",
                                "\u4e2d"), ("ab", "abc")):
    attempt(text, "split", separator)
    attempt(text, "rsplit", separator, 1)
for text in ("", "\n", "a\n", "a\r\nb\rc\n\rd", "\r\n\r\n",
             "a\x0bb\x0cc\x1cd\x1de\x1ef\x85g\u2028h\u2029i", "no end"):
    attempt(text, "splitlines")
    attempt(text, "splitlines", True)
    attempt(text, "splitlines", keepends=False)
for keep in (1, 0, 2, True):
    attempt("a\nb\n", "splitlines", keep)
attempt("a", "splitlines", True, False)
attempt("a", "splitlines", keep=True)
whole = "whole"
print(whole.split()[0] is whole, whole.split(",")[0] is whole, whole.rsplit()[0] is whole,
      whole.splitlines()[0] is whole)
print([a is b for a, b in zip("a b a b".split(), "a b a b".split())], "  ".split(), "".split(" "),
      " ".split(" "))
