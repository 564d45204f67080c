# bytes and bytearray: split, rsplit, splitlines, partition, join: separators, limits, kinds.


def attempt(thing, name, *arguments, **keywords):
    try:
        print(name, arguments or keywords or "", repr(getattr(thing, name)(*arguments, **keywords)))
    except Exception as error:
        print(name, arguments or keywords or "", type(error).__name__, error)


spaced = b"  one\ttwo \n\x0b\x0c three\r\n\xa0four\x1c "
for limit in (-1, 0, 1, 2, 10, True, 2 ** 40):
    attempt(spaced, "split", None, limit)
    attempt(spaced, "rsplit", None, limit)
    attempt(b"a,b,,c,", "split", b",", limit)
    attempt(b"a,b,,c,", "rsplit", b",", limit)
for keywords in ({"sep": b","}, {"maxsplit": 1}, {"sep": b"b", "maxsplit": 1}, {"sep": None},
                 {"limit": 1}):
    attempt(b"a b,c", "split", **keywords)
for wrong in ((b"",), ("x",), (5,), (b",", "1"), (b",", 1.5), (b",", None), (b",", 1, 2)):
    attempt(b"a,b", "split", *wrong)
    attempt(b"a,b", "rsplit", *wrong)
attempt(bytearray(b"a--b--c"), "split", bytearray(b"--"))
attempt(b"aaa", "split", b"aa")
attempt(b"aaa", "rsplit", b"aa")
attempt(b"", "split")
attempt(b"", "split", b",")
attempt(b" ", "split", b" ")
lines = b"one\ntwo\r\nthree\rfour\n\rfive\x0bsix\x0cseven\x1ceight\x85nine\n"
for arguments in ((), (True,), (0,), (5,)):
    attempt(lines, "splitlines", *arguments)
attempt(lines, "splitlines", keepends=True)
attempt(bytearray(b"\n\n"), "splitlines", True)
attempt(b"", "splitlines")
attempt(b"x", "splitlines", 1, 2)
for name in ("partition", "rpartition"):
    for separator in (b",", b"", b"zz", b"a,b", bytearray(b","), ",", 44, None):
        try:
            print(name, getattr(b"a,b,c", name)(separator), getattr(bytearray(b"a,b,c"),
                    name)(separator))
        except Exception as error:
            print(name, type(error).__name__, error)
whole = b"abc"
print(whole.partition(b"z")[0] is whole, whole.rpartition(b"z")[2] is whole)
for parts in ([], [b"a"], (b"a", bytearray(b"b")), b"",
              [b""] * 3,
              {b"k": 1}, ["a"], [b"a", "b"], [b"a", 5], [None], 5, None, "ab", b"ab", [[b"a"]]):
    for joiner in (b"-", bytearray(b"")):
        attempt(joiner, "join", parts)
only = b"only"
print(b"-".join([only]) is only, bytearray(b"-").join([only]),
      type(bytearray(b"-").join([b"a"])).__name__)
