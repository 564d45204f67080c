# The format mini-language for str and float: precision, alignment, alternate form, z, refusals.


def attempt(value, spec):
    try:
        return ascii(format(value, spec))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


texts = ("", "abc", "caf\xe9", "\u4e2d\U0001f600")
for spec in ("", "s", "6", "<6", ">6", "^6", "^7s", "*^6", "\xe9>6", "\U0001f600<6", ".2", ".0",
             "6.2", "*^8.2s", "06", "<06", ".100", "1", "^1", "0", "x<08", ">06.2"):
    print(f"{spec:8}", *(attempt(text, spec) for text in texts))
for wrong in ("d", "=6", "+", "-6", " ", ",", "_", "#", "x", "f", "0=6", ".", ".s", "6.", ".-1",
              "z", "ss", "s6", "%", "*6", "=", "+s", ",s", "1" * 25, "." + "9" * 25, "6 ", "^^^6",
              "\0^6", "}", "{<5", "c"):
    print(repr(wrong), attempt("abc", wrong))
values = (0.0, -0.0, 1.5, -2.675, 1234567.891, 1e-7, 1e22, 123456789012345680.0, float("inf"),
          float("nan"))
specs = ("", "f", ".0f", ".1f", ".3f", "#.0f", "e", ".0e", "#.0e", ".3e", "E", "g", ".0g", ".3g",
         "#.3g", "#g", "G", ".17g", ".1", ".3", ".0", "#.3", "%", ".0%", "#.0%", "n", ".3n", "+",
         " ", "+.1f", " .1f", "12",
         "<12", "^12", "=12", "*=12", "012", "+012.1f", "012,", ",", "_", ",.2f", "_.2f",
         "020,.1f", ",.3g", "_e", "z.1f", "z.0f", "z", "+z.1f", "z,.2f", "#", "#012.0f", "F",
         "08F", "x<09.1f", "010%")
for spec in specs:
    print(f"{spec:8}", *(attempt(value, spec) for value in values))
for wrong in ("d", "x", "s", "c", "b", "q", ",_", "_,", "..2", ".f", "z z", ",n", "_n", ".2.2",
              "5,5", "f5", "#z", "i", ".-1f", "." + "9" * 12 + "f", "$", "zz", "-+5"):
    print(repr(wrong), attempt(1.5, wrong))
for value in (0.5, 1.5, 2.5, 0.125, 0.375, 2.675, 1e15 + 0.5, 0.05, 0.25, 99.95, 9.5, 999999.5,
              1e16):
    print(attempt(value, ".0f"), attempt(value, ".1f"), attempt(value, ".2f"), attempt(value,
            ".2g"), attempt(value, ""), attempt(value, ".1"), attempt(value, "g"))
for value in (-0.04, -0.05, -0.06, 0.04, -1e-300, -0.0):
    print(attempt(value, "z.1f"), attempt(value, ".1f"), attempt(value, "z.0e"), attempt(value,
            "zg"), attempt(value, "+z.1f"), attempt(value, "z.1%"))
for thing in (None, [], object, 1j, b"x", {}, len, range(2), slice(1)):
    print(attempt(thing, "")[:20] if thing is not len else "-", attempt(thing, "5"), attempt(thing,
            "s"))
