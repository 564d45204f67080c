# str.replace: counts, empty texts, growing and narrowing characters, sharing of the unchanged.


class Text(str):
    pass


def attempt(text, *arguments, **keywords):
    try:
        result = text.replace(*arguments, **keywords)
        print(ascii(arguments), ascii(result), len(result), type(result).__name__)
    except Exception as error:
        print(ascii(arguments), type(error).__name__, error)


for arguments in (("a", "b"), ("a", ""), ("a", "AA"), ("an", "x"), ("", "-"), ("", ""), ("x", "y"),
                  ("a", "a"),
                  ("banana", ""), ("ana", "o"), ("na", "\u4e2d"), ("n", "\U0001f600"), ("b",
                          "\xe9"), ("banana!", "")):
    for count in ((), (-1,), (0,), (1,), (2,), (3,), (100,)):
        attempt("banana", *arguments, *count)
for text, old, new in (("\u4e2da\u4e2d", "\u4e2d", "z"), ("\U0001f600", "\U0001f600", "\xe9"),
                       ("\xe9\xe9", "\xe9", "e"),
                       ("\u4e2d\U0001f600", "\U0001f600", ""), ("a", "a", "\U0010ffff"), ("", "",
                               "x"), ("", "a", "b"),
                       ("\ud800x", "\ud800", "ok"), ("\0\0", "\0", "nul"), ("ab", "", "\u4e2d")):
    attempt(text, old, new)
for wrong in ((), ("a",), ("a", "b", 1, 2), ("a", 5), (5, "a"), (b"a", "b"), ("a",
        "b", "1"), ("a", "b", 1.0),
              ("a", "b", None), ("a", "b", True), (["a"], "b")):
    attempt("banana", *wrong)
attempt("banana", "a", "o", count=1)
attempt("banana", old="a", new="o")
whole, child = "unchanged", Text("unchanged")
print(whole.replace("x", "y") is whole, whole.replace("u", "u") is whole, whole.replace("u", "v",
        0) is whole,
      whole.replace("", "", 5) is whole, child.replace("x", "y") is child, type(child.replace("x",
              "y")).__name__)
print("a" * 5 + "b" * 5 == ("x" * 5 + "y" * 5).replace("x", "a").replace("y", "b"))
print(len(("ab" * 1000).replace("b", "ccc")), len(("ab" * 1000).replace("ab", "")),
      ("xy" * 4).replace("yx", "|"))
import sys
wide = "\u4e2d" + "a" * 50
narrow = wide.replace("\u4e2d", "b")
print(sys.getsizeof(wide) - sys.getsizeof(narrow), narrow == "b" + "a" * 50, narrow.isascii(),
      hash(narrow) == hash("b" + "a" * 50))
steps = "one  two    three"
while "  " in steps:
    steps = steps.replace("  ", " ")
    print(repr(steps))
print("a.b.c".replace(".", "..", 1).replace("..", "::"), "tag".join(["<", "</",
        ">"]).replace("tag", "p", 1))
