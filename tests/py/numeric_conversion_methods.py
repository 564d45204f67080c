# __int__, __index__, __float__, __complex__, __trunc__, __round__: who asks which, in which order.
import math
import operator
import warnings

warnings.simplefilter("ignore")


class Index:
    def __index__(self): return 7


class Int:
    def __int__(self): return 8


class Float:
    def __float__(self): return 2.5


class Complex:
    def __complex__(self): return 1 + 2j


class Trunc:
    def __trunc__(self): return 9


class Round:
    def __round__(self, digits="none"): return f"rounded {digits}"


class Floors:
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
    def __trunc__(self): return "trunc"


class All(Index, Int, Float, Complex): pass


class SubInt(int): pass


class GivesSub:
    def __int__(self): return SubInt(5)
    def __index__(self): return True


CALLS = {"int": int, "float": float, "complex": complex, "index": operator.index, "round": round,
         "round 1": lambda x: round(x, 1), "round None": lambda x: round(x, None),
         "trunc": math.trunc, "floor": math.floor,
         "ceil": math.ceil, "hex": hex, "bin": bin, "chr": chr, "range": range, "bytes": bytes,
         "sqrt": math.sqrt,
         "[x]": lambda x: list(range(10))[x], "[:x]": lambda x: "abcdefghijk"[:x],
         "repeat": lambda x: "a" * x,
         "int base": lambda x: int("11", x), "%d": lambda x: "%d" % x, "%x": lambda x: "%x" % x,
         "%f": lambda x: "%.1f" % x,
         "%c": lambda x: "%c" % x, "isqrt": math.isqrt, "ldexp": lambda x: math.ldexp(1.0, x),
         "bool": bool}
for kind in (Index, Int, Float, Complex, Trunc, Round, Floors, All, GivesSub):
    print(f"-- {kind.__name__}")
    for name, call in CALLS.items():
        try:
            result = call(kind())
            print(f"{name}: {result!r} {type(result).__name__}")
        except (TypeError, ValueError) as error:
            print(f"{name}: {type(error).__name__} {error}")
