print("3" + "4", 3 + 4, int("3") + int("4"), "3" * 4)
print("a" "b" 'c', "it's", 'say "hi"', "tab\tend", "back\\slash", r"raw\n")
print("""three
lines
here""")
print("-" * 20)
print("x" * 0, "x" * -1, 3 * "ab")
print("\x41\u00e9\u20ac\U0001F600\u2022")
print("line one\nline two", end="!\n")
print(b"bytes", b"\x00\xff", type(b""))
