# f-strings: every kind of expression between the braces, equal signs with spaces, nested specs.
from datetime import date

name, width, digits, table = "ann", 8, 3, {"k": [1, {"deep": "v"}]}
print(f'{"a" "b"} {f"{1}"}', f"{'n' + f'{name}'}", f"\N{BULLET}{name}")
print(f"{1 if name else 2} {not name} {name or 'x'} {1 < 2 < 3} {name != 'bob'} {3 == 3!s:>6}")
print(f"{table['k'][1]['deep']} {name[::-1]} {name[1:]} {name.upper()!r:^9}|")
print(f"{name=} {name = } {name= !s} {name =:>6} {width=:04d} {1 + 2 = } {name.upper()=}")
print(f"{ name=}|{name = !r:>8}|{digits*2=:+}|{ width % 3 = }|{[1,  2]  =}")
print(f"{3.14159:{width}.{digits}f}|{3.14159:{'<'}{width}}|{'x':{'*'}{'^'}{width}}|{5:{''}}|")
print(f"{name!r:{width}}|{name!a:>{width + 2}}|{'é'!a}|{'é'!r}|{'é'!s:*^5}|")
print(f"{{}} {{{name}}} {{{{{name}}}}} }}{{ {'{'} {'}'} {{name}}")
print(f"""{
    name
    + "!"
} {'''triple''' if name else ""} line
two {width
}""")
print(f"{date(2024, 5, 6):%Y/%m/%d %A} {date(2024, 5, 6)!s:>12} {date(2024, 5, 6):}")
print("plain {no} " f"{name} " "{again} " rf"\n{name}\d " fr"{digits}\{width}" f"\x41{{\u00e9}}")
print(f"{(yielded := 5)} {yielded!r} {width:=10} {width!r:=>10} {(width):d}")
print(f"{'a'if 1 else'b'} {...} {None} {True} {1_000} {0x10} {1e3} {2j}")


class Own:
    def __format__(self, spec):
        return f"<{spec}>"

    def __repr__(self):
        return "own"


print(f"{Own():a b} {Own():{name}-{width}} {Own()!r:>5} {Own()=} {Own()=:q} {Own()=!s}")


def generator():
    print(f"{(yield 1)} and {(yield 2)!r}")


g = generator()
print(next(g), g.send("one"))
try:
    g.send("two")
except StopIteration:
    print("done")
print([f"{x}{y:>{x}}" for x, y in [(1, "a"), (3, "b")]], f"{''}" == "", f"" "a",
    len(f"{name}" f"{name}"))
