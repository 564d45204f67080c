"""Where a SyntaxError of a text given to compile() stands, and with what text."""
texts = """
1__0|1_|0x|0xg|0b2|0o8|1e|1.e+|1a|"abc|'''abc|(|[1|x = (1,|a b|f(|if x|def f(:|lambda|not|x = not
1 +|a ++|a--|f"{|f"{x|f"{x!z}"|f"{}"|f"}"|"a" b"b"|"\\x1"|b"\\x1"|"\\N{x}"|f"{a:{b:{c}}}"|é = $|€
(]|x = }|from a import|import a,|from a import b,|1 if 2 else|for x, y in|lambda x: |f(a b)|(a, b c)
return|x = yield|break|nonlocal x|*a|x = *a|f(a=1, a=2)|def f(a, a): pass|await x|__debug__ = 1
[a := 1 for a in b]|"a" = 1|f() = 1|a = 1 if 2|x = 5 5|1.a|0_7|012|0777|é é|"é" é b
""".replace("\n", "|").strip("|").split("|")
texts += [
    "", "\n", "#", "\n\n", "x=1\n  y", "a\nlambda", "a\nlambda\n", "(\na b\n", "(\na b", "(1 +\n2",
    "if 1:\n  x\n y", "if 1:\n  x\n y\n", "if 1:\nx", "a = (\n1 2\n)", 'x = """\n', "class A:\n",
    "class A:", "for x in y:\n", "a\n  b", "  x", "  x\n", "x = 1;; y", "\\\n", "x = \\", "(\n}",
    "\ufeffx=1", "match x:\n case f'a': pass", "match x:\n case 'a' f'b': pass",
    "match x:\n case a: pass\n case b: pass", "def f(x):\n global x", "def f():\n from a import *",
]

for text in texts:
    for mode in "exec", "eval":
        try:
            compile(text, "<text>", mode)
            print(repr(text), mode, "is good")
        except SyntaxError as error:
            print(repr(text), mode, type(error).__name__, error.msg)
            print("   ", error.lineno, error.offset, error.end_lineno, error.end_offset, end=" ")
            print(repr(error.text))

for text in "", "a\nb", "a\nb\n", "x\n)", "#\n":
    try:
        compile(text, "<text>", "single")
    except SyntaxError as error:
        print(repr(text), error.msg, error.lineno, error.offset, error.end_offset, error.text)

# In a str, marks and coding lines mean nothing.
exec("# coding: latin-1\nprint('é')")
exec("# coding: no-such-thing\nprint('é')")
exec("# coding: latin-1\nprint('é')".encode("latin-1"))
exec(b"\xef\xbb\xbfprint('bytes with a mark')")
