"""Methods of bytes and bytearray with every form of argument, errors included."""


def attempt(name, *arguments, **keywords):
    for make in (bytes, bytearray):
        thing = make(b"Hello wOrld, hello")
        try:
            print(name, arguments or "", repr(getattr(thing, name)(*arguments, **keywords)))
        except Exception as error:
            print(name, arguments or "", type(error).__name__, error)


for name in ("upper", "lower", "title", "capitalize", "swapcase", "isalpha", "isdigit", "isspace", "isupper", "islower",
             "istitle", "isalnum", "isascii", "split", "rsplit", "splitlines", "strip", "expandtabs", "hex", "decode"):
    attempt(name)
for name in ("find", "rfind", "index", "rindex", "count"):
    for arguments in ((b"lo",), (b"hello", 5), (b"", 3), (108,), (b"zz",), (256,), ("lo",), (b"o", 5, 8), (bytearray(b"l"),), ()):
        attempt(name, *arguments)
for arguments in ((b"l", b"L"), (b"l", b"", 2), (b"", b"-"), ("l", "L"), (b"l",), (b"l", b"L", -1)):
    attempt("replace", *arguments)
for arguments in ((b"o",), (b"o", 1), (None, 1), (b"",), ("o",), (5,)):
    attempt("split", *arguments)
    attempt("rsplit", *arguments)
    attempt("partition", *arguments[:1])
    attempt("rpartition", *arguments[:1])
for name in ("startswith", "endswith"):
    for arguments in ((b"Hello",), ((b"x", b"hello"),), (b"hello", 13), ("x",), (5,), ((),), (("x",),)):
        attempt(name, *arguments)
for name in ("center", "ljust", "rjust"):
    for arguments in ((22,), (22, b"*"), (22, "*"), (22, b"ab"), (2,), ("x",)):
        attempt(name, *arguments)
for name in ("strip", "lstrip", "rstrip"):
    for arguments in ((b"Ho",), (None,), ("H",), (b"",)):
        attempt(name, *arguments)
attempt("zfill", 22)
attempt("removeprefix", b"Hello")
attempt("removesuffix", b"hello")
attempt("removeprefix", "Hello")
attempt("join", [b"a", bytearray(b"b")])
attempt("join", ["a"])
attempt("join", [1])
attempt("join", 5)
attempt("translate", None, b"lo")
attempt("translate", bytes(range(256)))
attempt("translate", b"short")
attempt("translate", bytes.maketrans(b"Hh", b"Jj"), delete=b"l")
attempt("decode", "ascii")
attempt("decode", "utf-16")
attempt("decode", "nothing")
attempt("decode", errors="ignore")
for text in ("b'abc'[0]", "b'abc'[1:]", "b'abc'[::-1]", "b'abc'[5]", "b'a' + 'b'", "b'a' + bytearray(b'b')",
             "bytearray(b'a') + b'b'", "b'ab' * 2", "2 * b'ab'", "b'a' * -1", "b'a' < b'b'", "b'a' == 'a'", "b'a' < 'a'", "97 in b'abc'",
             "b'bc' in b'abc'", "'a' in b'abc'", "300 in b'abc'", "b'%d %s %r %a %x' % (1, b's', 'r', 'a', 255)", "b'%s' % 'text'", "b'%c%c' % (65, b'B')",
             "b'%5.1f|' % 3.14", "b'%(k)s' % {b'k': b'v'}", "list(b'abc')", "bytes(reversed(b'abc'))", "sorted(b'cab')", "max(b'abc')", "hash(b'a') == hash(b'a')",
             "hash(bytearray(b'a'))", "repr(b'\\x00\\t\\n\\r\\\\\\'\"\\xff')", "str(b'abc')", "b'abc'.fromhex('0aff')", "bytes.maketrans(b'a', b'bc')", "b'é'", "b'\\400'[0]"):
    try:
        print(text, "=", repr(eval(text)))
    except Exception as error:
        print(text, type(error).__name__, error)
