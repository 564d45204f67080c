s = "hello world"
print(s, len(s), s[0], s[-1], s[0:5], s[::-1])
print(s + "!", s * 2, "wor" in s, "x" not in s, min(s), max("hello"))
print(s == "hello world", s < "help", s.upper() == "HELLO WORLD")
for c in "abc":
    print(c, ord(c), chr(ord(c) + 1))
print(list("abc"), tuple("ab"), set("aa"), sorted("hello"), "".join(sorted("hello")))
print("a\tb\nc", 'single "double"', "it's", '''tri"ple''', r"\n raw")
print(repr("a\tb\n"), repr("it's"), repr('say "hi"'), repr("both ' and \""), repr("\\"), repr("\x00\x7f\x80é€😀"))
print(str(5), str(None), str([1, "a"]), str(), str("x"), str(1.0))
print("" == "", bool(""), len(""), "" in "", "".join([]))
print("é" == "\u00e9", len("😀"), "日本"[::-1], "ß".upper(), "ǅ".lower())
