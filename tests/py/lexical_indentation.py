# Indentation: tabs and spaces, dedents, comments and empty lines between, and each kind of error.
def run(source):
    try:
        exec(source, names := {})
        return {k: v for k, v in names.items() if k != "__builtins__" and not callable(v)}
    except SyntaxError as error:
        return f"{type(error).__name__}: {error.msg}, line {error.lineno}"


for source in [
        "if 1:\n\tx = 1\n\ty = 2",
        "if 1:\n x = 1\n y = 2",
        "if 1:\n  x = 1\n   y = 2",
        "if 1:\n  x = 1\n y = 2",
        "if 1:\n        x = 1\n\ty = 2",
        "if 1:\n\tx = 1\n        y = 2",
        "if 1:\n \tx = 1\n \ty = 2",
        "if 1:\n    if 1:\n\tx = 1",
        "if 1:\n\tif 1:\n        x = 1",
        "if 1:\nx = 1",
        " x = 1",
        "x = 1\n y = 2",
        "if 1:\n    x = 1\nelse:\n  y = 2",
        "if 1:\n    x = 1\n  else:\n  y = 2",
        "def f():\n    pass\n\n\n    # comment\n\n  # odd\nx = 1",
        "def f():\n",
        "def f():\n# comment\nx = 1",
        "class C:\n\n\n  a = 1\n\n  b = 2\nx = C.a + C.b",
        "for i in range(2):\n  pass\n  if i:\n     x = i\n  else:\n      y = i",
        "while 0:\nelse:\n  x = 1",
        "try:\n  x = 1\nfinally:\ny = 2",
        "try:\nx = 1\nfinally:\n  y = 2",
        "with open:\nx = 1",
        "try:\n  x = 1\nexcept A:\ny = 2",
        "match 1:\n  case 1:\n  x = 1",
        "match 1:\ncase 1:\n  x = 1",
        "if 1: x = 1\n  y = 2",
        "if 1:\n  pass\nelif 2:\nx = 1",
        "if 1:\n  pass\nelse:\nx = 1",
        "class C:\nx = 1",
        "for x in []:\nx = 1",
        "while 1:\nx = 1",
        "x = 1\n    \n\t\ny = 2",
        "if 1:\n    x = [\n1,\n  2,\n]\n    y = 2",
        'if 1:\n    x = """\na\n  b"""\n    y = 2',
        "if 1:\n  x = 1\n\n\n  y = 2\n\n\n\nz = 3",
        "if 1:\n" + "\n".join(" " * i + "if 1:" for i in range(1, 30)) + "\n" + " " * 40 + "x = 1",
        "if 1:\n" + "\n".join(" " * i + "if 1:" for i in range(1,
                                                               101)) + "\n" + " " * 101 + "x = 1"]:
    shown = source if len(source) < 70 else source[:30] + "..."
    print(ascii(shown), run(source))
