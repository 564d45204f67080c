# str.maketrans in its three forms and translate with dictionaries, sequences and own objects.


class Shift:
    def __getitem__(self, code):
        if code == 98:
            raise LookupError
        if code == 99:
            return None
        if code == 100:
            raise ValueError("no d, please")
        return code + 1


class Missing(dict):
    def __missing__(self, code):
        return f"<{code}>"


def attempt(function, *arguments, **keywords):
    try:
        print(ascii(function(*arguments, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


for arguments in (("abc", "xyz"), ("abc", "xyz", "q"), ("", ""), ("aa", "xy"), ("a", "b", "a"),
                  ({"a": "b"},),
                  ({97: 98, "c": None, "d": "long", 101: 5.5},), ({},), ({"ab": "c"},), ({"": "c"},
                          ), ({1.5: "c"},),
                  ({None: 1},), ([("a", "b")],), ("abc",), (5,), (), ("ab", "c"), ("a", 5), (5,
                          "a"), ("a", "b", 5),
                  ("a", "b", "c", "d"), ({"a": 1}, "b"), ("\u4e2d", "\U0001f600"), ("\xe9", "e",
                          "\u0301"), (b"a", b"b"),
                  ({True: "x", "\u4e2d": 1},)):
    attempt(str.maketrans, *arguments)
text = "abcab \u4e2d\xe9"
for table in ({97: "AA"}, {97: None}, {97: 0x1f600}, {97: "\u6587"}, {0x4e2d: "C", 0xe9: "E"},
              {97: 97}, {}, {"a": "b"},
              {97: 5.5}, {97: -1}, {97: 0x110000}, {97: b"x"}, {97: 2 ** 40}, {97: ""}, {97: "",
                      98: "", 99: ""},
              {97: True}, "x" * 200, [None] * 97 + ["first"], ("?",) * 99, range(1, 200),
              Missing(), Missing({97: "a"}),
              None, 5, Shift(), b"\0" * 128):
    attempt(text.translate, table)
attempt("aabb".translate, Shift())
attempt("abc".translate, Shift())
attempt("abcd".translate, Shift())
attempt(text.translate)
attempt(text.translate, {}, {})
attempt(text.translate, table={})
whole = "whole"
print(whole.translate({}) == whole, "".translate(5 and {}) == "", str.maketrans("ab",
        "ba") == {97: 98, 98: 97})
swap = str.maketrans("aeiou", "AEIOU", "xyz")
print("xylophone zebra".translate(swap), "\xe4pfel".translate({228: "ae"}),
      "a" * 200 == ("b" * 200).translate({98: 97}))
rot = {code: (code - 97 + 13) % 26 + 97 for code in range(97, 123)}
print("hello".translate(rot), "hello".translate(rot).translate(rot),
      "na\xefve caf\xe9".translate(rot))
print(len(("ab" * 300).translate({97: "xyz", 98: None})),
      ("ab" * 3).translate({97: "\u4e2d"}).isascii())
