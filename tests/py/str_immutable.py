s = "hello"
t = s
s += "!"
print(s, t)
for action in (lambda: s.__setitem__(0, "j"), lambda: s.append("x")):
    try:
        action()
    except AttributeError as error:
        print(error)
u = "j" + s[1:]
print(u, id(t) == id("hello"), t is "".join(["hello"]) if False else t == "".join(["hel", "lo"]))
print(s.upper(), s, s.replace("h", "H"), s)
letters = list(t)
letters[0] = "J"
print("".join(letters))
