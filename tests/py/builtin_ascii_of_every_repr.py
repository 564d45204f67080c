# ascii: what repr gives, with everything above 127 escaped.


class Accented:
    def __repr__(self):
        return "Caf\xe9(\u4e2d, \U0001f600, \ud800)"


class BadRepr:
    def __repr__(self):
        return 5


class Failing:
    def __repr__(self):
        raise OSError("no repr")


class TextChild(str):
    def __repr__(self):
        return TextChild("child \xff")


def attempt(*arguments, **keywords):
    try:
        result = ascii(*arguments, **keywords)
        print(type(result).__name__, len(result), result)
    except Exception as error:
        print(type(error).__name__, error)


for thing in ("", "plain", "quote'", 'both\'"', "\x7f\x80\xa0\xff", "\u0100\uffff", "\U00010000",
              "\U0010ffff", "\ud800\udfff", "tab\tnew\nreturn\r\0back\\", "\\u00e9", "na\xefve",
              b"\xe9", bytearray(b"\xff"), ["\xe9", ("\u20ac",)], {"\xe9": "\xfc"}, {"\xe9"},
              frozenset(["\u0416"]), Accented(), [Accented()], TextChild("x"), 5, -1.5, None, 2j,
              range(3), slice("\xe9"), ValueError("\xe9"), KeyError("\u4e2d"), int, ...):
    attempt(thing)
attempt(BadRepr())
attempt(Failing())
attempt()
attempt(1, 2)
attempt(obj=1)
loop = ["\xe9"]
loop.append(loop)
attempt(loop)
print("%a %r %s" % ("\xe9", "ab", "ab"), f"{'é'!a} {[Accented()]!a}", "{!a:>12}|".format("\u20ac"))
print(ascii("e\u0301"), ascii("\N{GREEK SMALL LETTER ALPHA}"), ascii("a\u200bb"), ascii("\ufeff"))
print(all(eval(ascii(chr(number))) == chr(number) for number in range(0, 0x110000, 997)))
print(b"%a|%a" % ("\xe9", Accented()))
