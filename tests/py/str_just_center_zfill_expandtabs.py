# str.center, ljust, rjust, zfill, expandtabs: odd remainders, signs, fillers, tab stops.
import sys


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


def attempt(text, name, *arguments, **keywords):
    try:
        print(name, ascii(getattr(text, name)(*arguments, **keywords)))
    except Exception as error:
        print(name, type(error).__name__, error)


for width in range(0, 9):
    print(repr("ab".center(width, "*")), repr("abc".center(width, "*")), repr("".center(width,
            ".")),
          repr("ab".ljust(width, "<")), repr("ab".rjust(width, ">")), repr("-1".zfill(width)))
for text in ("", "+", "-", "+5", "-5", "--5", " 5", "5", "abc", "+-5", "\u22125", "\xe9",
             "-\u4e2d", "0x1f", "-0.5", "1e5"):
    print(ascii(text), ascii(text.zfill(5)), ascii(text.zfill(0)), ascii(text.zfill(-3)))
for name in ("center", "ljust", "rjust"):
    for arguments in ((7,), (7, "\xe9"), (7, "\u4e2d"), (7, "\U0001f600"), (7, ""), (7, "ab"), (7,
            b"*"), (7, 5), (7, None),
                      (), ("7",), (7.0,), (None,), (7, "*", 1), (Index(5),), (True, "*"), (-5,
                              "*"), (2, "toolong"),
                      (3, "\0")):
        attempt("ab", name, *arguments)
    attempt("ab", name, width=7)
for arguments in ((), ("5",), (5.0,), (None,), (5, 6), (Index(5),), (True,)):
    attempt("ab", "zfill", *arguments)
whole = "whole"
print(whole.center(5) is whole, whole.ljust(2) is whole, whole.rjust(-1) is whole,
      whole.zfill(5) is whole)
for text in ("\t", "a\tb", "abcdefg\th", "abcdefgh\ti", "\t\t", "a\n\tb", "ab\r\tc", "\u4e2d\tx",
             "a\x0b\tb", "", "no tabs", "a\t\xe9\tb\t"):
    print(ascii(text), *(ascii(text.expandtabs(size)) for size in (8, 4, 1, 0, -1)))
attempt("a\tb", "expandtabs")
attempt("a\tb", "expandtabs", tabsize=3)
for wrong in ("8", 2.0, None, [8], 2 ** 40):
    attempt("a\tb", "expandtabs", wrong)
attempt("a\tb", "expandtabs", 1, 2)
attempt("a\tb", "expandtabs", size=2)
attempt("a\tb", "expandtabs", Index(6))
print("no tabs".expandtabs() == "no tabs", "a\tb".expandtabs(True), len("\t".expandtabs(1000)))
for title in ("odd", "even"):
    print(title.center(8, "="), title.center(9, "="), f"{title:=^8}", f"{title:=^9}")
