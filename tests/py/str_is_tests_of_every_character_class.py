# str.isalpha and its family: one character of every class, empty text, mixed text, keywords.
import keyword

tests = ("isalnum", "isalpha", "isascii", "isdecimal", "isdigit", "isnumeric", "isidentifier",
         "islower", "isupper",
         "istitle", "isspace", "isprintable")
characters = {
    "empty": "", "letter": "a", "capital": "A", "digit": "7", "space": " ", "tab": "\t",
              "underscore": "_", "nul": "\0",
    "delete": "\x7f", "no-break": "\xa0", "soft hyphen": "\xad", "superscript": "\xb2",
              "half": "\xbd", "sharp s": "\xdf",
    "ordinal": "\xaa", "micro": "\xb5", "arabic digit": "\u0663", "thai digit": "\u0e53",
              "roman four": "\u2163",
    "small roman": "\u2173", "circled": "\u2460", "chinese one": "\u4e00", "title Dz": "\u01c5",
              "small dz": "\u01c6",
    "big DZ": "\u01c4", "combining": "\u0301", "cyrillic": "\u0416", "hebrew": "\u05d0",
              "emoji": "\U0001f600",
    "math A": "\U0001d400", "surrogate": "\ud800", "private": "\ue000", "unassigned": "\u0378",
              "line separator": "\u2028",
    "zero width": "\u200b", "bom": "\ufeff", "ideographic space": "\u3000", "euro": "\u20ac",
              "kelvin": "\u212a",
    "estimated": "\u212e", "last": "\U0010ffff", "modifier": "\u02b0", "circled A": "\u24b6"}
for name, character in characters.items():
    print(f"{name:18}", "".join("01"[getattr(character, test)()] for test in tests))
texts = ("abc", "ABC", "Abc", "aBC", "Abc Def", "Abc def", "abc1", "ABC1", "1abc", "1Abc", "A1b",
         "A1B", "A'b", "A'B", "12", "1.5", "-1",
         "a b", "a\nb", "a_b", "_a1", "1a", "a-b", "class", "None", "\xe9t\xe9", "\xc9T\xc9",
         "\u4e2da", "\u0663\u0664", "\xb2\xb3", "x\xb2",
         "a\u0301", "\u0301a", "\u01c5abc", "\u01c5A", "\ufb01", "  ", " \xa0", "ab\u200b",
         "\U0001d400b")
for text in texts:
    print(f"{ascii(text):18}", "".join("01"[getattr(text, test)()] for test in tests),
          keyword.iskeyword(text))
for test in tests:
    try:
        getattr("a", test)(1)
    except TypeError as error:
        print(error)
    try:
        getattr(str, test)(b"a")
    except TypeError as error:
        print(error)
print([name for name, one in characters.items() if one.isdigit() and not one.isdecimal()])
print([name for name, one in characters.items() if one.isnumeric() and not one.isdigit()])
print([name for name, one in characters.items() if one.isidentifier() != one.isalpha()])
counts = {test: sum(getattr(chr(number), test)() for number in range(0x500)) for test in tests}
print(counts)
