# upper, lower, title, capitalize, swapcase, casefold: characters that grow, titles, final sigma.


def forms(text):
    return [ascii(form)[1:-1] for form in (text.upper(), text.lower(), text.title(),
                                           text.capitalize(),
                                           text.swapcase(), text.casefold())]


for text in ("", "a", "hello wORLD", "it's o'neil", "x1y2 3z", "\xdf", "stra\xdfe", "\ufb01x",
             "\u01c6", "\u01c4", "\u01c5",
             "\u0130", "i\u0307", "\u0131", "I", "\u03a3", "\u039f\u03a3", "\u039f\u03a3\u0391",
             "A\u03a3", "A\u03a3 B", "\u03a3.",
             "\u1e9e", "\u0149", "\u01f0", "\u0390", "\u1f80", "\u1f88", "\u1fb3", "\u1fbc",
             "\u212a", "\xb5", "\xff", "\u0178",
             "\U00010400", "\U00010428", "\u2160", "\u24d0", "\u4e2d", "_a-b c", "mc\u2019donald",
             "\u10d0", "\u13a0", "\uab70"):
    print(ascii(text), *forms(text), len(text.upper()), text.istitle())
for text in ("Stra\xdfe", "\u03a3\u03c2\u03c3", "\u212a\u017f", "\ufb03"):
    print(ascii(text), text.casefold() == text.upper().casefold(), text.lower() == text.casefold())
for name in ("upper", "lower", "title", "capitalize", "swapcase", "casefold"):
    for wrong in (lambda: getattr("a", name)(1), lambda: getattr("a", name)(text="a"),
                  lambda: getattr(str, name)(b"a")):
        try:
            print(wrong())
        except TypeError as error:
            print(error)


class Text(str):
    pass


child = Text("lower")
print([type(getattr(child, name)()).__name__ for name in ("upper", "lower", "casefold", "title",
        "strip", "swapcase")])
print(sum(chr(n).upper() != chr(n) for n in range(0x2000)),
      sum(chr(n).lower() != chr(n) for n in range(0x2000)))
print([hex(n) for n in range(0x600)
       if len(chr(n).upper()) > 1 or len(chr(n).lower()) > 1 or len(chr(n).title()) > 1])
print([hex(n) for n in range(0x250)
       if chr(n).title() != chr(n).upper()], [hex(n) for n in range(0x250)
       if chr(n).swapcase().swapcase() != chr(n)])
