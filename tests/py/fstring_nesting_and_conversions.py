"""f-strings: conversions, nested specifications, = forms, quotes, lambdas, comprehensions, errors."""
name, number, width, items = "Ann", 3.14159, 10, [1, 2, 3]
print(f"{name}", f"{name!r}", f"{name!s:>5}", f"{name!a}", f"{'é'!a}", f"{name:{width}}|", f"{number:{width}.{2}f}")
print(f"{number:{'>'}{width}}", f"{number:.{width - 8}f}", f"{'*' * 3}", f"{{}}", f"{{{name}}}", f"{{name}}")
print(f"{name=}", f"{number = :.2f}", f"{ name = !s}", f"{items[0]=}", f"{1 + 1=}", f"{name.upper()=}", f"{name!r=}" if False else "")
print(f"{items}", f"{items!r:>12}", f"{items[-1]}", f"{ {'a': 1}['a'] }", f"{ {n for n in items} }", f"{[n * 2 for n in items]}")
print(f"{(lambda x: x * 2)(4)}", f"{name if items else 'none'}", f"{'yes' if not items else 'no'}", f"{max(items)}")
print(f"{'nested ' + f'{name} ' + f'{number:.1f}'}", f'{"double"}', f"{'''triple'''}", f"""{name
}""", f"{name}" "{name}" f"{1}")
print(rf"\n{name}", fr"{name}\t", F"{name}", f"\x41\N{BULLET}{name}\u00e9", f"a\
b")
print(f"{None}", f"{True:d}", f"{5:b}", f"{255:#x}", f"{1e10:,}", f"{-5:+}", f"{0.5:%}", f"{1j}", f"{b'x'}", f"{...}")
print(f"{(x := 5)} {x}", f"{x:=5}", f"{x!r:^{width}}", f"{'a':\x3e5}", f"{'a' 'b'}", f"{3 .real}")


class Shown:
    def __format__(self, spec):
        return f"<{spec}>"

    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr"


s = Shown()
print(f"{s}", f"{s:abc}", f"{s!s}", f"{s!r:>6}", f"{s:{'x'}{'y'}}", f"{s:%Y-%m-%d}", f"{s:}}}" if False else "", f"{s=}", f"{s=!s}", f"{s=:z}")
for text in ("f'{}'", "f'{ }'", "f'{a b}'", "f'{a'", "f'}'", "f'{a!x}'", "f'{a!}'", "f'{a:{b:{c}}}'", "f'{#}'",
             "f'{a\\\\n}'", "f'{lambda x: 1}'", "f'{*a}'", "f'{a = b}'", "f'{yield}'", "f'{a:{b}'", "f'{a!rr}'", "f'{!r}'",
             "f'{a[\"b\"]}'", "f'{1:d}'", "f'{\"a\":d}'", "f'{undefined}'", "f'{(1, 2)}'", "f'{1,}'", "f'{*[1], 2}'"):
    try:
        print(text, "=", eval(text, {"a": {"b": 1}, "b": 2, "c": 3}))
    except Exception as error:
        print(text, type(error).__name__, error.args[0])
print(f"{'a' if True else f'{1}'}", f"{f'{f'' or 1}'}" if False else "", f"{dict(a=1)['a']:>3}", "%s" % f"{1}%", f"{'%'}")
order = []


def note(x):
    order.append(x)
    return x


f"{note(1)}{note(2):{note(3)}}{note('s')!r:>{note(4)}}"
print(order)
