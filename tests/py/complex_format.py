# Format specifications and printf-style formatting of complex numbers.
def show(function, *arguments):
    try:
        result = function(*arguments)
        print(type(result).__name__, repr(result))
    except Exception as error:
        print(type(error).__name__, error)


SPECS = [
    "", ".2f", "10", ">20", "<20", "^20", "*^20", "+", " ", "-", ".3", "e", ".3e", "g", "G", "n",
    "#", "#.3g", ",", "_", ",.2f", "+.1f", "z.0f", "20.3g", "+,.2f", "020", "x", "s", ".1%", "z",
    "F", "E", "=+10", "d", "05", ".", "1x2",
]
VALUES = [
    0j, 1j, 1 + 2j, -0.0 + 1j, 1234567.891 - 9876543.21j, 1e20 + 1e-20j, complex("inf"),
    complex("nanj"), -1 - 1j, complex(-0.0, -0.0),
]
for spec in SPECS:
    for value in VALUES:
        print(repr(spec), end=" ")
        show(format, value, spec)
for value in VALUES:
    print(value, repr(value), f"{value} {value!r:>20} {value:.1f}", "%s %r" % (value, value))
show(lambda: "%d" % 1j)
show(lambda: "%f" % 1j)
show(lambda: "%x" % 1j)
