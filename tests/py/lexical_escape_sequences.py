# Escape sequences in str and bytes literals: each of them, at its limits, and the refused ones.
import warnings

warnings.simplefilter("ignore")


def value_of(text):
    try:
        return ascii(eval(text))
    except (SyntaxError, ValueError) as error:
        return f"{type(error).__name__}: {getattr(error, 'msg', error)}"


for escape in "abfnrtv0123456789'\"\\xNuUcdeghijklmopqswyzABCDEFGHIJKLMOPQRSTVWXYZ $%\n":
    text = "'\\" + escape + "'"
    print(ascii(escape), value_of(text), value_of("b" + text), value_of("r" + text))

for body in [r"\0", r"\08", r"\12", r"\123", r"\1234", r"\377", r"\400", r"\777", r"\x4", r"\x41",
             r"\x414", r"\xg1",
             r"\u004", r"\u0041", r"\u00411", r"\U0001F60", r"\U0001F600", r"\U00110000",
             r"\U0010FFFF", r"\ud800",
             r"\N{LATIN SMALL LETTER A}", r"\N{latin small letter a}", r"\N{no such thing}",
             r"\N{}", r"\N{DIGIT ONE",
             r"\N{LF}", r"\N{BELL}", r"\N{NULL}", r"\N{HANGUL SYLLABLE GA}",
             r"\N{CJK UNIFIED IDEOGRAPH-4E00}",
             r"\\N{x}", r"\\\\", r"\\\'", r"a\
b"]:
    print(body.replace("\n", "|"), value_of("'" + body + "'"), value_of("b'" + body + "'"))

print(len("\
"), len('''\
a\
'''), repr("""a
b\tc"""), r"\'", r'\"', len(r"\\"), r"a\
b" == "a\\\nb")
for text in ["'abc", '"abc', "'''abc", "'a\nb'", "r'\\'", "'\\'", "b'abc", "'a\\", "\"\"\"a\"\"",
             "f'abc", "'a' 'b"]:
    print(ascii(text), value_of(text))
