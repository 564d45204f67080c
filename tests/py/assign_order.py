# The right side is evaluated first, then targets from left to right.
def note(text, value):
    print(text, end=" ")
    return value


table = {}
table[note("key", 1)] = note("value", 2)
print(table)
note("list", [0, 0])[note("index", 1)] = note("item", 3)
print()
a, table[note("second", 5)] = note("pair", (1, 2))
print(a, table)
print(note("a", 1) + note("b", 2) * note("c", 3))
print(note("x", 1) < note("y", 2) < note("z", 3))
print({note("k1", 1): note("v1", 2), note("k2", 3): note("v2", 4)})
