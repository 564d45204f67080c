# How groups are printed: margins, width and depth, chains inside and outside, notes.
g = ExceptionGroup("top", [ValueError(i) for i in range(18)])
g2 = ExceptionGroup("a\nb", [ValueError("x\ny"), g])
g3 = ExceptionGroup("z", [SyntaxError("bad", ("f.py", 3, 4, "abc def", 3, 6)), g2])
try:
    try: int("x")
    except ValueError:
        raise ExceptionGroup("chained", [g3, NameError("q")])
except ExceptionGroup as e: c = e
g3.__context__ = c.__context__
g2.__cause__ = g
for i in range(14):
    c = ExceptionGroup(str(i), [c])
try:
    pritn
except NameError as e: n=e
n.add_note("hm\n\nho"); n.__notes__.append(5)
def f(d):
    if d: f(d-1)
    raise ExceptionGroup("deep", [n])
try: f(5)
except ExceptionGroup as e: d=e
raise ExceptionGroup("all", [ExceptionGroup("w",[d]), ValueError("a\nb")]) from c
