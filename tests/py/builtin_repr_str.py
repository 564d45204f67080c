for value in (5, -1.5, "it's", "\n", None, True, [1, "a"], ("x",), (), {"k": [1]}, {1}, set(), frozenset({2}), range(2), b"a'b", 10 ** 25, 1e-10, slice(1, 2), Ellipsis, NotImplemented, ValueError("x"), KeyError("k", 1), int, type):
    print(str(value), repr(value))
print(repr("tab\t\\ \x1b \u00e9 \u2028"), str(b"b"), repr([[], [[]]]), repr("'\""), repr({"a": {"b": ("c",)}}))
print([None, True, 1.0, "s", b"b", ...], str(["é"]), ascii(["é"]))
