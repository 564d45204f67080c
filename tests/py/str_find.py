s = "the cat and the hat"
print(s.find("the"), s.find("the", 1), s.rfind("the"), s.find("dog"), s.find("a", 6, 8), s.find(""))
print(s.index("cat"), s.rindex("at"), s.count("the"), s.count("a"), s.count("aa"), "aaaa".count("aa"), "abc".count(""))
for action in (lambda: s.index("dog"), lambda: s.rindex("z"), lambda: s.find(5), lambda: 5 in s):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
print("a,b,c".partition(","), "a,b,c".rpartition(","), "abc".partition("-"), "abc".rpartition("-"))
print("x".find("x", -5), "abc".find("c", -1), "abc".rfind("", 1))
