# str.find, rfind, index, rindex, count, startswith, endswith: bounds, empty needles, refusals.


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value

    def __repr__(self):
        return f"Index({self.value})"


searches = ("find", "rfind", "index", "rindex", "count", "startswith", "endswith")


def attempt(text, *arguments):
    answers = []
    for name in searches:
        try:
            answers.append(str(getattr(text, name)(*arguments)))
        except Exception as error:
            answers.append(f"{type(error).__name__}: {error}")
    print(ascii(text)[:20], ascii(arguments), *answers, sep=" | ")


text = "abracadabra"
for needle in ("a", "abra", "", "z", text, text + "!", "cad", "bra", "\u4e2d", "\xe9"):
    attempt(text, needle)
for bounds in ((1,), (7,), (8,), (11,), (12,), (-4,), (-11,), (-12,), (None,), (None, 4), (0, 4),
               (0, 3), (1, -1),
               (-4, None), (5, 2), (11, 11), (12, 12), (12, 11), (2 ** 70,), (-2 ** 70, 2 ** 70),
               (Index(7),),
               (0, Index(-7)), (True, 8)):
    attempt(text, "abra", *bounds)
    attempt(text, "", *bounds)
for wrong in ((5,), (None,), (b"a",), (["a"],), ("a", "1"), ("a", 1.5), ("a", 0, "x"), (), ("a", 0,
        1, 2), (("a", "b"),),
              (("z", "ra"),), ((),), (("a", 5),), ((5, "a"),), (("abra", 5),), ((b"a",),)):
    attempt(text, *wrong)
for other in ("\u4e2dab\u4e2d", "\U0001f600a\U0001f600", "caf\xe9caf\xe9", "\0a\0"):
    for needle in (other[0], other[-2:], "a", "", other[1:3], "\ud800"):
        attempt(other, needle)
        attempt(other, needle, 1, -1)
print("aaaa".count("aa"), "ababa".count("aba"), "".count(""), "a".count("", 1), "a".count("", 2),
      "abc".count("", 1, 2))
long = "ab" * 600 + "needle" + "ab" * 600
print(long.find("needle"), long.rfind("needle"), long.find("ba" * 500), long.rfind("ab" * 601),
      long.count("baba"))
print("".find(""), "".rfind(""), "".find("", 1), "".startswith(""), "".startswith("", 1),
      "a".endswith("", 1, 1))
print("" in "", "" in "a", "ab" in "cab", "\xe9" in "e", "a" not in "b",
      "x" * 200 + "y" in "x" * 300 + "y")
for wrong in (5, None, b"a", ["a"]):
    try:
        print(wrong in text)
    except TypeError as error:
        print(error)
