# % formatting of str and bytes: flags, widths, stars, mappings, too few and too many, refusals.


class Index:
    def __index__(self):
        return 10


class Int:
    def __int__(self):
        return 11


class Float:
    def __float__(self):
        return 2.5


class Named:
    def __repr__(self):
        return "r\xe9pr"

    def __str__(self):
        return "str"


def attempt(template, values):
    try:
        return ascii(template % values)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


for flags in ("", "-", "+", " ", "0", "#", "-0", "+ ", "0+", "# 0", "-+#"):
    for kind in "dxofegs":
        print(attempt(f"%{flags}9{kind}|%{flags}.3{kind}", (-42, 42)), end=" ")
    print()
for template, values in (("%*d|%-*d", (6, 5, 6, 5)), ("%.*f", (2, 3.14159)), ("%*.*f", (9, 1,
        2.25)), ("%-*d", (-6, 5)), ("%.*f", (-2, 1.5)), ("%*d", ("6", 5)), ("%*d", (6,)),
                         ("%s %s", (1,)), ("%s", (1, 2)), ("%s", ()), ("%s", ((1, 2),)), ("text",
                                 ()), ("text", 5), ("text", {}), ("text", [1]), ("%%", ()),
                         ("%5%|%-5%", ()), ("%", 1), ("%5", 1),
                         ("%(a)s %(b)d", {"a": 1, "b": 2}), ("%(a)s", {}), ("%(a)s", 5), ("%(a)s",
                                 (1,)), ("%(a", {"a": 1}), ("%()s", {"": "empty"}), ("%(a(b))s",
                                         {"a(b)": 1}), ("%(a)s %s", {"a": 1}),
                         ("%(a)*d", {"a": 1}), ("%s", {"a": 1}), ("%s %(a)s", {"a": 1}), ("%q", 1),
                         ("%z", 1), ("%\u4e2d", 1), ("%d%%", 50), ("%ld %hd %Lf", (1, 2, 3)),
                         ("%lld", 1),
                         ("%c%c", (65, "B")), ("%c", "AB"), ("%c", -1), ("%c", 0x110000), ("%c",
                                 1.5), ("%5c|%-5c|", ("x", 0x4e2d)), ("%c", Index()), ("%c", ""),
                         ("%d", 1.9), ("%d", -1.9), ("%d", "1"), ("%d", None), ("%d", 1j), ("%d",
                                 Index()), ("%d", Int()), ("%x", Index()), ("%x", Int()), ("%x",
                                         1.5), ("%o", 2.0), ("%d", float("nan")),
                         ("%d", float("inf")), ("%i %u", (1, -2)), ("%f", Float()), ("%f", "x"),
                         ("%f", 10 ** 400), ("%d", 10 ** 30), ("%f", Int()), ("%.0f %.0f", (0.5,
                                 1.5)), ("%g %G", (1e-10, 1e20)),
                         ("%s %r %a", (Named(), Named(), Named())), ("%.2s|%.2r|%.2a", ("abc",
                                 "abc", "\xe9")), ("%5s|%-5s|%05s", ("a", "b", "c")), ("%.0s|",
                                         "gone"), ("%s", None), ("%#x %#o %#X", (255, 8, 255)),
                         ("%#x", 0), ("%.5d %+.5d %8.5d %-8.5d|", (42, 42, 42, 42)),
                         ("%.3x %#.3x %#8.3x", (10, 10, 10)), ("%010.3f", -1.5), ("%+s", 1), ("%.",
                                 1), ("%.d", 5), ("%-", 1),
                         ("%99999999999999999999d", 1), ("%.99999999999999999999f", 1)):
    print(ascii(template), attempt(template, values))
for template, values in ((b"%s|%b", (b"a", bytearray(b"b"))), (b"%s", "a"), (b"%a|%r", ("\xe9",
        "\xe9")), (b"%c%c", (65, b"B")), (b"%c", "A"), (b"%c", 256), (b"%d %5.1f %x", (1, 2.5,
                255)), (b"%(a)s", {b"a": b"1"}),
                         (b"%(a)s", {"a": b"1"}), (b"%s", 5), (b"%s %s", (b"a",)), (b"%s", (b"a",
                                 b"b")), (b"%q", 1), (b"%", 1), (b"%%", ()), (b"%-5s|%5s", (b"a",
                                         b"b")), (b"%.1s", b"ab"), (b"%s", memoryview(b"m")),
                         (bytearray(b"%d"), 5), (b"%d", "5"), (b"%*d", (5, 1)), (b"%i %u %o %X",
                                 (1, 2, 8, 255)), (b"text", 5), (b"%b", 1.5)):
    print(ascii(bytes(template)), attempt(template, values))
