# fnmatch: patterns as a shell has them, and the regular expressions they become.
import fnmatch

names = ["", "a", "ab", "axb", "axbc", "axbxc", "x", "]", "[", "t.py", "t.pyc", "a.b", "-", "z", "cx",
         "^", "\\", "x[y", "!", "Ax"]
for pattern in ("*", "?", "a*b", "a*b*c", "[abc]*", "[!abc]?", "[a-c]x", "[]]", "[!]]", "[a", "*.py",
                "a.b", "[a-]", "[-a]", "[z-a]", "[a-c-e]", "[\\]", "[^a]", "a**b", "", "*[&&]",
                "[!a-z]*", "x[[]y", "[a-cx-z]?*"):
    print(pattern, fnmatch.translate(pattern), [name for name in names if fnmatch.fnmatch(name, pattern)])
print(fnmatch.filter(["a.txt", "b.py", "c.txt"], "*.txt"), fnmatch.fnmatchcase("A", "a"))
print(fnmatch.filter([b"a", b"b"], b"a*"))
