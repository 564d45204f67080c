# The functions and methods that search, split and replace.
import re

text = "He was carefully disguised but captured quickly by police."
print(re.findall(r"\w+ly\b", text))
for match in re.finditer(r"\w+ly\b", text):
    print("%02d-%02d: %s" % (match.start(), match.end(), match.group(0)))
print(re.match("c", "abcdef"), re.search("c", "abcdef"), re.search("^c", "abcdef"), re.search("^a", "abcdef"))
print(re.match("X", "A\nB\nX", re.MULTILINE), re.search("^X", "A\nB\nX", re.MULTILINE))
print(re.fullmatch("p.*n", "python"), re.fullmatch("r.*n", "python"), re.fullmatch("a|ab", "ab"), re.fullmatch("a*?", "aaa"))

print(re.split(r"\W+", "Words, words, words."), re.split(r"(\W+)", "Words, words, words."))
print(re.split(r"\W+", "Words, words, words.", maxsplit=1), re.split(r"[a-f]+", "0a3B9", flags=re.I))
print(re.split(r"(\W+)", "...words, words..."), re.split(r"\b", "Words, words, words."))
print(re.split(r"\W*", "...words..."), re.split(r"(\W*)", "...words..."), re.split("x*", "axbc"), re.split("(x)|(b)", "axbc"))
print(re.split("a", ""), re.split("", "ab"), re.split("a", "b", 1), re.split(":", ":a:b::c", 2))

print(re.findall(r"\bf[a-z]*", "which foot or hand fell fastest"), re.findall(r"(\w+)=(\d+)", "set width=20 and height=10"))
print(re.findall("(a)|b", "ab"), re.findall("(a)(b)?", "aab"), re.findall("x*", "axb"), re.findall("", "ab"), re.findall("", ""))

print(re.sub(r"def\s+([a-zA-Z_][a-zA-Z_0-9]*)\s*\(\s*\):", r"static PyObject*\npy_\1(void)\n{", "def myfunc():"))
print(re.sub(r"\sAND\s", " & ", "Baked Beans And Spam", flags=re.IGNORECASE))
print(re.sub("x*", "-", "abxd"), re.sub("x*", "-", "abxd", count=2), re.sub("b|$", "[\\g<0>]", "abc"), re.sub("^", "> ", "a\nb\n", flags=re.M))
print(re.sub("(?P<a>x)(y)?", r"<\g<a>|\2|\g<1>0|\101|\0|\n>", "xxy").encode())
print(re.sub("-{1,2}", lambda m: " " if m.group(0) == "-" else "-", "pro----gram-files"))
print(re.sub("a", lambda m: None, "banana"), re.sub("a", r"\\", "aba"), re.sub("a", r"\.\-", "aba"), re.sub("a", "$1&", "aba"))
print(re.subn("a", "b", "banana"), re.subn("a", "b", "banana", 2), re.subn("z", "b", "banana"), re.subn("(?i)A", r"<\g<0>>", "banAna"))
print(re.compile("b").sub("a", "bbb", count=1), re.compile("b").subn(repl="a", string="bbb"), re.sub(b"a", b"<\\g<0>>", b"banana"))

print(re.escape("https://www.python.org"), re.escape("a.b*c?[d]{e}(f)|g^h$i\\j-k&l~m#n o\tp\nq"), re.escape(b"a.b"), re.escape("é_1"))
operators = ["+", "-", "*", "/", "**"]
print("|".join(map(re.escape, sorted(operators, reverse=True))))

pattern = re.compile("o")
print(pattern.search("dog", 1), pattern.match("dog", 1), pattern.match("dog"), pattern.search("dog", 2), pattern.search("dog", 0, 1))
print(re.compile("^o").search("dog", 1), re.compile("(?<=d)o").search("dog", 1), re.compile("o$").search("dog", 0, 2), re.compile(r"\Bo").match("dog", 1))
print(pattern.search("dog", -5, 100), pattern.search("dog", 5), pattern.findall("foo boo", 2), pattern.findall("foo boo", 2, 6), list(pattern.finditer("ooo", 1)))
print(pattern.fullmatch("ogre", 0, 1), pattern.fullmatch("dog", 1, 2), pattern.search(string="dog", pos=1, endpos=2))

print(re.findall("É", "éÉ", re.I), re.findall("straße", "STRASSE straße", re.I), re.findall("[а-я]+", "Привет, Мир", re.I), re.findall(r"\w+", "naïve café ２３ x²"))
print(re.findall(r"\w+", "naïve café", re.A), re.findall(r"\d", "1२３"), re.findall(r"\d", "1२３", re.ASCII), re.split(r"\s", "a\x1cb\xa0c\u2003d\u3000e"))
print(re.findall(r"\s", "a\x1cb\xa0c d", re.A), re.findall(b"\\w", b"a\xe9_"), re.findall(b"(?i)\xc9", b"\xe9\xc9"), re.findall("K", "kK\u212a", re.I), re.findall("ſ", "sSſ", re.I))
print(re.findall("😀+", "a😀😀b😀"), re.findall("[😀-😂]", "😁é😃"), re.search("é.", "xéy").span(), re.sub("é", "e", "été😀"))

verbose = re.compile(r"""
    (?P<number> \d+ (\.\d*)? )   # integer or decimal
    | (?P<name> [A-Za-z_]\w* )   # names [ and ] and ( too
    | (?P<op> [-+*/=()\#\ ] )
""", re.VERBOSE)
print([(m.lastgroup, m.group()) for m in verbose.finditer("x1 = 3.14*(y+2)#")])
print(re.findall(r"a b\ c [ ] \# #end", "ab c #", re.X), re.findall("(?x) a  b", "ab"), re.findall("(?x: a b ) c", "ab c"))
