"""format() of integers, floats, complex, strings, booleans with many specifications, errors included."""
specs = ["", "d", "5", "<5", ">5", "^5", "=5", "05", "+", "-", " ", "+5d", "x", "#x", "X", "#o", "b", "#b", "08b", "#010x",
         "c", "n", ",", "_", "_x", ",d", "10,", "e", ".2e", "E", "f", ".2f", ".0f", "#.0f", "F", "g", ".3g", "#g", "G",
         "%", ".1%", "*^9", "é>6", "s", "5s", ".2", ".2s", "10.3f", "+.1f", "010.2f", "=+8.1f", "z.1f", ",.2f", "_.1f",
         "5.", "q", "dd", "<<<5", ",_", "_,", "#s", "=s", "+s", ",s", "0s", "0>5", "00005", "{}", "1.5d", ".3d", "xc"]
values = [0, 42, -7, 1234567, 0.0, -0.0, 3.14159, -1e10, 1e-7, float("inf"), float("nan"), "text", "", True, 1 + 2j, None, [1]]
for value in values:
    line = []
    for spec in specs:
        try:
            line.append(format(value, spec))
        except Exception as error:
            line.append(f"{type(error).__name__}: {error}")
    print(repr(value), *line, sep=" | ")
