"""Every binary operator between values of every basic type: results and messages."""
import operator

values = [3, True, 2.5, 1 + 2j, "ab", b"ab", [1], (1,), {1}, {1: 2}, None]
operators = ["add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "and_", "or_", "xor", "lshift",
             "rshift", "matmul", "lt", "le", "eq", "ne", "gt", "ge", "contains", "getitem", "concat",
             "iadd", "isub", "iand", "ior"]
for name in operators:
    function = getattr(operator, name)
    for left in values:
        line = []
        for right in values:
            first = left.copy() if hasattr(left, "copy") else left
            try:
                line.append(repr(function(first, right)))
            except Exception as error:
                line.append(f"{type(error).__name__}: {error}")
        print(name, repr(left), *line, sep=" | ")
for value in values:
    for name in ("neg", "pos", "invert", "not_", "truth", "abs", "length_hint"):
        try:
            print(name, repr(value), repr(getattr(operator, name)(value)))
        except Exception as error:
            print(name, repr(value), type(error).__name__, error)
