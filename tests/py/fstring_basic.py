name, n, x = "Ann", 7, 3.14159
print(f"Hello {name}, {n} and {x}")
print(f"{n + 1} {n * 2} {name.upper()} {[i for i in range(n)]}")
print(f"{{literal}} {{{n}}}")
print(f"{name!r} {name!s} {name!a} {'é'!a}")
print(f"{n=} {n + 1=} {name = } {name=!s} {x=:.2f}")
print(f"a" "b" f"{n}" 'c')
print(f"")
print(f"{'nested ' + f'{n}'}")
print(f"{n if n > 5 else 0} {(lambda v: v * 2)(n)} { {'a': 1}['a'] }")
print(rf"\n{n}", F"{n}", f'''multi
{n}''')
print(f"{None} {True} {[1, 'a']} {(1,)} { {1: 2} }")
