# match statements: what the compiler refuses, with its words, and close forms which it takes.
PATTERNS = """x | y
[x, x]
[x, *x]
{"a": x, "b": x}
x as x
x, y as x
[x] | [y]
1 | x
x | 1
_ as y
x as _
x as y.z
x as 1
*x
[*x, *y]
[*_, *_]
*_, x
{**rest, "a": 1}
{**rest}
{**_}
{"a": 1, **_}
{x: 1}
{"a": 1, "a": 2}
{a.b: 1, a.b: 2}
{-1: x, 1 + 2j: y}
{f"a": 1}
-x
-1
+1
1 + 2
1 + 2j
1j + 2
-1 - 2j
1 - -2j
1 < 2
not x
x()
x.y()
x.y(z)
x(1, 2)
x(a=1, 2)
x(a=1, a=2)
x(a=y, b=y)
x(*y)
x(**y)
x(y.z=1)
x()()
x[0]
f(x)(y)
(x)
()
(x,)
[x,]
(x | y)
(1 | 2) as z
[1 | 2, _ | 3]
_ | 1
_
None | True | False
"a" "b"
b"a" "b"
...
lambda: 0
x if y
x if y else z
x := 1
(yield)
int(x) | str(x)
int(x) | str(y)
x.y | x.z
x.y as z
{1: _, 2: _}
[_, _]
case
match
await x
__debug__
x() as y, *z""".split("\n")
for pattern in PATTERNS:
    try:
        compile(f"match 0:\n    case {pattern}:\n        pass\n", "text", "exec")
        print(pattern, "| fine")
    except SyntaxError as error:
        print(pattern, "|", error)
for text in ("match x:\n    pass", "match x:\n  case 1: pass\n  x = 1", "match x: case 1: pass",
    "match x:\n",
             "match x:\n  case _: pass\n  case 1: pass", "match x:\n  case y: pass\n  case 1: pass",
             "match x:\n  case y if z: pass\n  case 1: pass", "match:\n  case 1: pass",
                 "match x:\ncase 1: pass",
             "match x, y:\n  case 1:\n    pass", "match x:\n  case 1\n    pass", "case 1: pass",
             "match x:\n  case 1: pass\n  else: pass", "match *x:\n  case 1: pass",
                 "match x:\n  case: pass",
             "match x:\n  case 1:\n  case 2: pass", "match (x):\n  case (1): pass",
                 "match x\n  case 1: pass",
             "match -x:\n  case 1: pass", "match [x]:\n  case 1: pass",
                 "match x:\n  case 1 if: pass",
             "match x:\n  case 1 if y := 2: pass", "match x:\n  case 1 if (y := 2): pass"):
    try:
        compile(text, "text", "exec")
        print(repr(text), "fine")
    except SyntaxError as error:
        print(repr(text), error.__class__.__name__, error)
