# nonlocal and global: where they are refused at compile time, and what each message says.
SOURCES = [
    "def f(a): global a", "def f(a): nonlocal a", "nonlocal x", "def f(): nonlocal x",
            "def f():\n  x = 1\n  global x",
    "def f():\n  print(x)\n  global x", "def f():\n  x: int\n  global x",
            "def f():\n  global x\n  x: int = 1",
    "def f():\n  for x in []: pass\n  global x", "def f():\n  global x\n  nonlocal x",
            "def f():\n  import x\n  global x",
    "def f():\n  x = 1\n  def g():\n    x = 2\n    nonlocal x",
            "def f():\n  x = 1\n  def g():\n    print(x)\n    nonlocal x",
    "def f():\n  x = 1\n  def g(x):\n    nonlocal x",
            "def f():\n  x = 1\n  def g():\n    nonlocal x\n    x: int = 5",
    "def f():\n  global x\n  def g():\n    nonlocal x",
            "class C:\n  x = 1\n  def f(self): nonlocal x", "class C: nonlocal x",
    "def f():\n  class C:\n    x = 1\n    def g(self): nonlocal x", "x = 1\nglobal x",
            "global x\nx = 1", "print(x)\nglobal x",
    "def f():\n  x = 1\n  class C:\n    nonlocal x\n    x = 2\n  return x",
            "global x, y; x = y = 1", "global x,", "global (x)",
    "global x.y", "global", "global x = 1", "nonlocal",
            "def f():\n  [x := 1 for i in y]\n  global x", "def f(x, x): pass",
    "def f():\n  global print\n  print = 5", "def f():\n  global x\n  del x",
            "def f():\n  global x\n  def x(): pass",
    "def f():\n  global x\n  class x: pass",
            "def f():\n  try: pass\n  except E as x: pass\n  global x", "lambda x: (x := 1)",
    "[i := 0 for i in []]", "[[i := 0 for j in []] for i in []]", "[i for i in (i := [])]",
            "class C: [x := 1 for y in []]",
    "[x for x in [y := 1]]", "class C: (x := 1)", "def f(a=(b := 1)): pass",
            "def f():\n  return\n  global q\n  q = 1",
    "def __debug__(): pass", "__debug__ = 1", "del __debug__", "None = 1", "def f(None): pass",
            "for True in []: pass",
    "import None", "class True: pass", "x.None = 1", "f(None=1)", "f(True=1)", "f(__debug__=1)",
            "lambda None: 1",
    "with x as False: pass", "try: pass\nexcept E as None: pass", "import a as True",
            "from a import None", "(None := 1)"]
for source in SOURCES:
    try:
        compile(source, "<text>", "exec")
        print(repr(source), "-> fine")
    except SyntaxError as error:
        print(repr(source), "->", error.msg, "line", error.lineno)
