for s in ("abc", "ABC", "abc1", "123", "12.3", "", " ", "a b", "A b", "_x", "1x", "é", "²", "½", "\t\n", "class", "Abc Def"):
    print(repr(s), [int(t()) for t in (s.isalpha, s.isdigit, s.isalnum, s.isspace, s.isupper, s.islower, s.istitle, s.isidentifier, s.isdecimal, s.isnumeric, s.isascii, s.isprintable)])
print("hello".startswith("he"), "hello".startswith("lo", 3), "hello".endswith(("x", "lo")), "hello".endswith("ell", 0, 4), "abc".startswith(""))
try:
    "a".startswith(5)
except TypeError as error:
    print(error)
