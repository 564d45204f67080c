# Every complaint about a pattern or a template, with its place.
import re

PATTERNS = [
    "(", ")", "a)", "(a", "(?", "(?P", "(?P<", "(?P<>a)", "(?P<n", "(?P<1>a)", "(?P<a b>c)", "(?P=", "(?P=)", "(?P=n",
    "(?P=n)", "(?P!a)", "(?Pxa)", "(?#abc", "(?<a)", "(?<", "(?z)", "(?\\a)", "(?i", "(?i-", "(?i-s", "(?i-s)", "(?i-z:a)",
    "(?iz)", "(?i!)", "(?i-!:a)", "(?-", "(?-:a)", "(?i-i:a)", "(?au:b)", "(?-a:b)", "(?L)a", "(?L:a)", "x(?i)", "(x)(?i)",
    "a|(?i)b", "(?:(?i)a)", "*", "+a", "?", "{2}", "|*", "a|*", "(*)", "(?:*)", "^*", "$+", "\\b?", "\\A{2}", "a**", "a+*",
    "a{2}{3}", "a???", "a+++", "a{3,2}", "a{5,}{2}", "[", "[a", "[^", "[]", "[]a", "[^]", "[a-", "[z-a]", "[a-\\d]",
    "[\\w-z]", "[\\x]", "[\\x1]", "[\\u12]", "[\\U0000]", "[\\U00110000]", "[\\8]", "[\\400]", "[\\q]", "[\\A]", "\\",
    "a\\", "\\x", "\\x1", "\\xg1", "\\u123", "\\U0011000", "\\U00110000", "\\q", "\\Q", "\\c", "\\1", "(a)\\2", "(a\\1)",
    "\\400", "\\777", "\\8", "(?P<n>a)(?P<n>b)", "(?P<n>(?P<m>a)(?P<n>b))", "(?P<n>a(?P=n))", "(?(", "(?()a)", "(?(0)a)",
    "(?(1)a)", "(?(2)a|b)(c)", "(?(x)a)", "(?(-1)a)", "(a)(?(1)b|c|d)", "(a)(?(1)b", "(a)(?(1", "(?<=a+)b",
    "(?<!a|bc)", "(?<=a{1,2})", "(?<=(a)\\1)", "(?<=(?P<n>a)(?P=n))", "(?<=(a)(?(1)b))", "(?=a", "(?!a", "(?<=a", "(?>a",
    "(?:a", "((a)", "a{99999999999}", "a{1,99999999999}", "a\n(b", "a\nb\n[c", "\n\n)",
]


def complain(pattern):
    try:
        compiled = re.compile(pattern)
    except re.error as error:
        print(repr(pattern), "->", error, "|", error.msg, error.pos, error.lineno, error.colno, error.pattern == pattern)
    except (OverflowError, ValueError) as error:
        print(repr(pattern), "->", type(error).__name__, error)
    else:
        print(repr(pattern), "is", compiled.groups, compiled.flags)


for pattern in PATTERNS:
    complain(pattern)

for pattern in [b"(", b"(?u)a", b"(?u:a)", b"\\q", b"\\u1234", b"[\\N]", b"(?P<n", b"(?P=m)"]:
    complain(pattern)

for pattern, flags in [("a", re.L), ("a", re.A | re.U), (b"a", re.U), (b"a", re.L | re.A), ("(?a)b", re.U)]:
    try:
        print(re.compile(pattern, flags))
    except ValueError as error:
        print(pattern, int(flags), error)

compiled = re.compile("(?P<word>a)(b)?")
for template in ["\\", "a\\", "\\3", "\\12", "\\400", "\\777", "\\g", "\\g<", "\\g<>", "\\g<1", "\\g<5>", "\\g<x>", "\\g<-1>",
                 "\\g<a b>", "\\g<word", "\\q", "\\Z", "\\x41", "\\u0041"]:
    try:
        print(repr(template), repr(compiled.sub(template, "ab")))
    except (re.error, IndexError) as error:
        print(repr(template), type(error).__name__, error, getattr(error, "pos", ""))

for function in [lambda: re.compile(5), lambda: re.compile(compiled, re.I), lambda: re.match("a", 5), lambda: re.match("a", b"a"),
                 lambda: re.match(b"a", "a"), lambda: re.sub("a", 5, "a"), lambda: re.sub("a", lambda m: 5, "a"),
                 lambda: re.split("a", None), lambda: compiled.match(), lambda: compiled.match("a", "b"), lambda: compiled.sub("x"),
                 lambda: re.match("(a)", "a").group(2), lambda: re.match("(a)", "a")["n"], lambda: re.match("(a)", "a").start(-1)]:
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)
print(re.compile(compiled) is compiled)
