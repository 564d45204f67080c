# __repr__, __str__, __format__, __bytes__: which is asked by print, format, f-strings, %,
# str.format.
class Everything:
    def __repr__(self): return "REPR"
    def __str__(self): return "STR"
    def __format__(self, spec): return f"FORMAT<{spec}>"
    def __bytes__(self): return b"BYTES"


class OnlyRepr:
    def __repr__(self): return "only répr"


class OnlyStr(OnlyRepr):
    def __str__(self): return "only str"


class FromInt(int):
    def __str__(self): return "an int"
    def __repr__(self): return f"FromInt({int(self)})"


class FromStr(str):
    def __str__(self): return "changed " + super().__str__()
    def __format__(self, spec): return super().__format__(spec or "*^9")


class GivesSub:
    def __str__(self): return FromStr("sub")
    def __repr__(self): return FromStr("repr sub")
    def __format__(self, spec): return FromStr("format sub")


class Wrong:
    def __init__(self, result): self.result = result
    def __str__(self): return self.result
    def __repr__(self): return self.result
    def __format__(self, spec): return self.result
    def __bytes__(self): return self.result


USES = {"str": str, "repr": repr, "ascii": ascii, "format": format,
        "format spec": lambda x: format(x, ">12"),
        "f": lambda x: f"{x}", "f!r": lambda x: f"{x!r}", "f!s:": lambda x: f"{x!s:>12}",
        "f spec": lambda x: f"{x:{'^14'}}",
        "f=": lambda x: f"{x=}", "f= spec": lambda x: f"{x = :x}", "%s": lambda x: "%s" % (x,),
        "%r": lambda x: "%r" % (x,),
        "%a": lambda x: "%a" % (x,), "%10s": lambda x: "%10s|" % (x,),
        "{}": lambda x: "{}".format(x), "bytes": bytes,
        "{!r:}": lambda x: "{!r:>10}".format(x), "{:x}": lambda x: "{:x}".format(x),
        "in list": lambda x: str([x]),
        "in tuple": lambda x: f"{(x,)}", "join": lambda x: "".join([x]),
        "b%": lambda x: b"%b" % (x,), "+": lambda x: "a" + x}
for thing in (Everything(), OnlyRepr(), OnlyStr(), FromInt(7), FromStr("s"), GivesSub(), Wrong(5),
              Wrong(None), Wrong(b"x")):
    print("--", type(thing).__name__)
    for name, use in USES.items():
        try:
            result = use(thing)
            print(f"  {name}: {result!r} {type(result).__name__}")
        except Exception as error:
            print(f"  {name}: {type(error).__name__} {error}")
for call in (lambda: object.__format__(OnlyRepr(), ""),
             lambda: object.__format__(OnlyRepr(), "x"), lambda: format(None, "5"),
             lambda: format([], ""), lambda: format((), "<"), lambda: format(1, 2),
             lambda: object.__format__(1, 2),
             lambda: str.__format__("a", "d"), lambda: int.__format__(1, "s"),
             lambda: format(True, "d"), lambda: format(True, "")):
    try:
        print(repr(call()))
    except Exception as error:
        print(type(error).__name__, error)
