# str.partition and rpartition: where they cut, what they refuse, which objects come back.


class Text(str):
    pass


def attempt(text, *arguments, **keywords):
    for name in ("partition", "rpartition"):
        try:
            print(name, ascii(getattr(text, name)(*arguments, **keywords)))
        except Exception as error:
            print(name, type(error).__name__, error)


for text, separator in (("a,b,c", ","), ("a,b,c", ",b,"), ("abc", "x"), ("", "x"), ("x", "x"),
                        ("xx", "x"),
                        ("axxxb", "xx"), ("abc", "abc"), ("abc", "abcd"), ("a\0b", "\0"),
                        ("caf\xe9 \u4e2d", "\xe9"),
                        ("abc", "\u4e2d"), ("\u4e2d\U0001f600\u4e2d", "\U0001f600"),
                        ("\u4e2d|x|\u4e2d", "|"),
                        ("key: value: more", ": "), ("aaa", "aa"), ("no space", "  ")):
    attempt(text, separator)
for wrong in ("", None, 5, b",", ["a"], ("a", "b")):
    attempt("a,b", wrong)
attempt("a,b")
attempt("a,b", ",", 1)
attempt("a,b", sep=",")
attempt("a-b", Text("-"))
whole = "a whole text"
print(whole.partition("?")[0] is whole, whole.rpartition("?")[2] is whole)
child = Text("x-y")
head, dash, tail = child.partition("-")
print(type(head).__name__, type(dash).__name__)
separator = "".join(["-", "-"])
print("a--b".partition(separator)[1] is separator, "a--b".rpartition(separator)[1] is separator)
print(str.partition("k=v=w", "="), str.rpartition("k=v=w", "="))
try:
    str.partition(5, "=")
except TypeError as error:
    print(error)
path = "usr/local/lib"
while path:
    head, slash, tail = path.rpartition("/")
    print(repr(head), repr(slash), repr(tail))
    path = head
options = "name=value; flag; other=a=b;".split(";")
print({key.strip(): value if equal else True for key, equal,
       value in (o.partition("=") for o in options) if key})
long = "ab" * 400 + "::" + "ba" * 400
print([len(part) for part in long.partition("::")], [len(part) for part in long.rpartition("b:")])
