# exec and eval with statements that bind, delete and loop: which names remain in which mapping.
class Mapping(dict):
    def __missing__(self, key):
        if key.startswith("any_"):
            return key.upper()
        raise KeyError(key)

    def __setitem__(self, key, value):
        print("  set", key)
        super().__setitem__(key, value)

    def __delitem__(self, key):
        print("  del", key)
        super().__delitem__(key)


SOURCES = [
    "x = any_name\ndel x",
    "for i in range(2): pass",
    "[j for j in 'ab'], (k := 3)",
    "try:\n    1 / 0\nexcept ZeroDivisionError as e:\n    pass",
    "import math as m\ndel m",
    "with __import__('contextlib').nullcontext(1) as w: pass",
    "match 5:\n    case n: pass",
    "def f(): return any_inside\ng = f",
    "class A:\n    y = 1",
    "global z\nz = 1",
    "a: int = 1\nb: str",
    "del missing",
    "a, *b = 1, 2, 3\na += 1",
    "print(missing)",
]
for source in SOURCES:
    names, top = Mapping(), {}
    try:
        exec(source, top, names)
    except NameError as error:
        print(error)
    print(repr(source), sorted(names), sorted(set(top) - {"__builtins__"}))
print(eval("(lambda: any_x)()", {"any_x": 5}), eval("any_y + 'z'", {}, Mapping()))
