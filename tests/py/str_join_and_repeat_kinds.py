# str.join, + and *: what joins, what is refused and where, widths of characters, sharing.
import sys


class Text(str):
    def __add__(self, other):
        return "added"

    def __radd__(self, other):
        return "added from the right"


class Index:
    def __index__(self):
        return 3


def attempt(function, *arguments):
    try:
        print(ascii(function(*arguments)))
    except Exception as error:
        print(type(error).__name__, error)


for joiner in ("", "-", "\u4e2d", "ab"):
    for parts in ([], ["one"], ("a", "b"), "text", "", {"k": 1, "j": 2}, iter(["x", "y", "z"]),
                  ["", "", ""],
                  (letter for letter in "gen"), ["\xe9", "\u4e2d", "\U0001f600"], [Text("t"), "u"],
                  "\u4e2d\u6587"):
        attempt(joiner.join, parts)
for wrong in (5, None, [1], ["a", 1], ["a", "b", None], [b"a"], b"ab", ["a", ["b"]], {1: 2},
              [Text("a"), 5], (v for v in [1])):
    attempt("-".join, wrong)


def failing():
    yield "a"
    raise LookupError("half way")


attempt("-".join, failing())
attempt("-".join)
attempt("-".join, "a", "b")
only = "".join(["on", "ly"])
child = Text("child")
print("-".join([only]) is only, "-".join([child]) is child, type("-".join([child])).__name__,
      "".join(only) is only)
print("-".join([only, ""])[:-1] == only, type("".join([child, ""])).__name__)
for count in (0, 1, 2, -1, True, False, Index(), -5):
    attempt(lambda: "ab" * count)
    attempt(lambda: count * "\u4e2d")
for wrong in (1.5, "2", None, [1], 2 ** 70, sys.maxsize, 1j):
    attempt(lambda: "ab" * wrong)
    attempt(lambda: wrong * "ab")
print("ab" * 1 == "ab", only * 1 is only, only * 0 == "",
      "" * sys.maxsize == "")
for wrong in (1, None, b"x", ["x"], 1.5):
    attempt(lambda: "ab" + wrong)
    attempt(lambda: wrong + "ab")
print("a" + child, child + "a", only + "" == only, (only + "") is only, ("" + only) is only)
for left, right in (("a", "b"), ("a", "\xe9"), ("\xe9", "\u4e2d"), ("\u4e2d", "\U0001f600"), ("",
        "\u4e2d")):
    both = left + right
    print(ascii(both), len(both), sys.getsizeof(both), sys.getsizeof(right + left),
          both == "".join((left, right)))
text = ""
for letter in "grow\u4e2d":
    text += letter
    print(len(text), text.isascii(), end="; ")
print()
repeated = "\U0001f600" * 3
print(len(repeated), repeated == "\U0001f600\U0001f600\U0001f600", repeated.count("\U0001f600"))
