s = "  padded\t\n"
print(repr(s.strip()), repr(s.lstrip()), repr(s.rstrip()), "xxhixx".strip("x"), "abcba".strip("ab"), "www.site.com".strip("w.moc"))
print("x".center(5, "*"), "x".center(4, "*"), "xy".center(5, "*"), "x".ljust(4, ".") + "|", "x".rjust(4, ".") + "|", "long".center(2))
print("42".zfill(5), "-42".zfill(5), "+1".zfill(4), "abc".zfill(2), "".zfill(3))
print("prefix-name".removeprefix("prefix-"), "name.py".removesuffix(".py"), "name".removesuffix("x"), "a\tbc\td".expandtabs(4), "\t".expandtabs())
try:
    "x".center(5, "ab")
except TypeError as error:
    print(error)
