# The format mini-language for ints and bools: fill, align, sign, #, 0, width, grouping, types.


def attempt(value, spec):
    try:
        return repr(format(value, spec))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


values = (0, 7, -42, 1234567, -255, 2 ** 70, True)
specs = ("", "d", "5", "<12", ">12", "^12", "=12", "*<12", "*>+12d", "\u4e2d^12", "+", "-", " ",
         "+d", " d", "012", "+012d", "-012", "x<012", "=+12", "0>12", "0=12", "0^12",
         ",", "_", ",d", "_d", "12,", "012,", "020_", "+,", "x", "X", "#x", "#X", "b", "#b", "o",
         "#o", "_x", "_b", "#_x", "#014x", "#014_b", "<#14x", "=#14x", "^#14b", "08b",
         "c", "n", "e", ".2e", "f", ".0f", ".3f", "12.2f", "g", ".3g", "G", "E", "%", ".1%",
         "+.1f", "012.3f", ",.2f", "_.2f", "020,.2f", "z.1f", "zd", "z")
for spec in specs:
    print(f"{spec:9}", *(attempt(value, spec) for value in values[:6]))
for spec in ("", "d", "5", "<8", "s", "x", "c", "08", ".1f", "+"):
    print(repr(spec), attempt(True, spec), attempt(False, spec))
for wrong in ("s", ".3", ".3d", "q", ",x", ",b", ",c", ",n", "_c", "_n", "__", ",,", ",_", "_,",
              "+c", "#c", "c,", ".", ".x", "10.", "5x5", "<<<", "d5", " +", "+-5", "#", "0", "00",
              "1" * 30, "10" + "d" * 2, "\0", "\u4e2d", "=", "<", "é>5", "}", "!", "i", "u", "a",
              "D", "-_", "+#", "#+", "0#", "0,", ",0", "05,", ", d"):
    print(repr(wrong), attempt(65, wrong))
for value in (-1, 0x110000, 0x10ffff, 65, 0xd800, 2 ** 70):
    print(value, attempt(value, "c").encode("ascii", "backslashreplace"), attempt(value,
            ">3c").encode("ascii", "backslashreplace"))
width, precision, fill = 10, 2, "*"
print(f"{3.14159:{fill}^{width}.{precision}f}", "{:{}{}{}}".format(5, "-", ">", 4),
      "{0:{1}}".format(255, "#x"), f"{7:0{width}b}", f"{10 ** 20:e}")
for value in (10 ** 400,):
    print(attempt(value, "e"), attempt(value, ".2f"), len(attempt(value, "d")), len(attempt(value,
            ",")), attempt(value, "%"))
