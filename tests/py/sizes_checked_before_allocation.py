"""What is too large says so at once: MemoryError and OverflowError before anything is allocated."""


def attempt(name, function):
    try:
        function()
        print(name, "done")
    except (MemoryError, OverflowError, ValueError) as error:
        print(name, type(error).__name__, "" if isinstance(error, MemoryError) else error)


attempt("list times", lambda: [0] * 10 ** 15)
attempt("list times more", lambda: [0] * 10 ** 20)
attempt("tuple times", lambda: (0,) * 10 ** 15)
attempt("str times", lambda: "a" * 10 ** 18)
attempt("str times more", lambda: "ab" * (2 ** 63 - 1))
attempt("bytes times", lambda: b"ab" * (2 ** 63 - 1))
attempt("bytes", lambda: bytes(10 ** 18))
attempt("bytes more", lambda: bytes(2 ** 64))
attempt("bytearray", lambda: bytearray(10 ** 18))
attempt("shift", lambda: 1 << 10 ** 20)
attempt("zero shift", lambda: 0 << 10 ** 20)
attempt("percent width", lambda: "%99999999999999999999d" % 1)
attempt("format width", lambda: format(1, "99999999999999999999"))
attempt("format precision", lambda: format(1.5, ".99999999999999999999f"))
attempt("range length", lambda: len(range(10 ** 30)))
attempt("index", lambda: [1][10 ** 30:])
attempt("ljust", lambda: "a".ljust(10 ** 18))
attempt("zfill", lambda: "a".zfill(10 ** 18))
attempt("center", lambda: b"a".center(10 ** 18))
attempt("to_bytes", lambda: (1).to_bytes(10 ** 18, "big"))
attempt("float", lambda: float(10 ** 400))
attempt("true division", lambda: 10 ** 400 / 3)
attempt("true division fits", lambda: 10 ** 400 / 10 ** 399)
attempt("float power", lambda: 2.0 ** 10000)
attempt("exp", lambda: __import__("math").exp(1000))
attempt("chr", lambda: chr(2 ** 40))
attempt("replace", lambda: ("a" * 2 ** 20).replace("a", "b" * 2 ** 44 if False else "b") and None)
numbers = [1, 2, 3]
attempt("in place", lambda: numbers.__imul__(10 ** 15))
print(numbers)
