print("a b  c".split(), "a b  c".split(" "), " x ".split(), "".split(), "".split(","), "a,b,,c".split(","))
print("a,b,c,d".split(",", 2), "a,b,c,d".rsplit(",", 1), "a  b c".split(None, 1), "one--two".split("--"), "abc".split("c"))
print("line1\nline2\r\nline3\n".splitlines(), "a\n\nb".splitlines(True), "".splitlines(), "\n".splitlines())
print(",".join(["a", "b"]), "".join("abc"), "-".join(("x",)), ", ".join(str(n) for n in range(3)), "ab".join("xyz"))
for action in (lambda: ",".join([1, 2]), lambda: "a".split(""), lambda: ",".join(["a", None])):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
print([w.strip() for w in " a ; b;c ".split(";")], "k=v=w".split("=", 1), "  a  b  ".rsplit(None, 1))
