# __new__ and __init__: arguments for both, results of another type, object's own refusals,
# subclass of immutable.
class Traced:
    def __new__(cls, *args, **kwargs):
        print("new", cls.__name__, args, kwargs)
        return super().__new__(cls)

    def __init__(self, *args, **kwargs):
        print("init", args, kwargs)


class Other(Traced):
    def __new__(cls, *args): return 5 if args else super().__new__(cls)


class ReturnsSub:
    def __new__(cls, make_sub=False): return super().__new__(Below if make_sub else cls)
    def __init__(self, make_sub=False): print("init of", type(self).__name__)


class Below(ReturnsSub): pass
class OnlyNew:
    def __new__(cls, a, b=2): return object.__new__(cls)
class OnlyInit:
    def __init__(self, a, b=2): pass
class Neither: pass
class NewPasses:
    def __new__(cls, *args): return object.__new__(cls, *args)
class InitPasses:
    def __init__(self, *args): super().__init__(*args)
class BothPass(NewPasses):
    def __init__(self, *args): super().__init__(*args)
class InitReturns:
    def __init__(self, result=None): return result
class Celsius(float):
    def __new__(cls, text, *, unit="C"): return super().__new__(cls, str(text).rstrip(unit))
    def __init__(self, text, *, unit="C"): self.unit = unit
class Pair(tuple):
    def __new__(cls, a, b): return super().__new__(cls, (a, b))
class Words(list):
    def __init__(self, text): super().__init__(text.split())
class FixedInt(int):
    def __init__(self, *args): super().__init__()
class Name(str):
    def __new__(cls, first, last): return super().__new__(cls, f"{first} {last}")


for text in ["type(Traced(1, a=2)).__name__", "Other(1)", "type(Other()).__name__",
             "type(ReturnsSub(True)).__name__",
             "type(Below()).__name__", "OnlyNew()", "OnlyNew(1) is None", "OnlyNew(1, 2, 3)",
             "OnlyInit()", "OnlyInit(1) is None",
             "OnlyInit(1, c=3)", "Neither(1)", "Neither(a=1)", "NewPasses()is None",
             "NewPasses(1)", "InitPasses() is None", "InitPasses(1)",
             "BothPass(1)", "InitReturns() is None", "InitReturns(5)", "InitReturns([])",
             "Celsius('36.6C') + 1", "Celsius('36K', unit='K').unit",
             "Celsius('x')", "Pair(1, 2)", "Pair(1)", "Pair(1, 2)[1]", "Words('a b c')",
             "Words()", "FixedInt(5)", "FixedInt('ff', 16)",
             "Name('Ada', last='Byron')", "Name('Ada')", "object(1)", "object(a=1)",
             "object.__new__()", "object.__new__(5)",
             "object.__new__(int)", "int.__new__(str)", "int.__new__(object)",
             "int.__new__(bool, 1)", "list.__new__(Words, 'x')",
             "tuple.__new__(Pair, [1])", "str.__new__(Name, 'q')", "object.__init__(5)",
             "object.__init__(5, 6)", "object.__init__(Neither(), 1)",
             "int.__init__(5, 6, 7)", "list.__init__([], 1)", "dict.__new__(dict)",
             "dict.__new__(list)", "type.__new__(type)", "float.__new__(Celsius, 1)",
             "object.__init__()", "list.__init__(5)", "Neither.__new__(Neither) is None",
             "Neither.__init__(Neither())", "bool.__new__(bool, [])"]:
    try:
        print(text, "->", eval(text))
    except Exception as error:
        print(text, "->", type(error).__name__, error)
print(type(vars(Traced)["__new__"]).__name__, Traced.__init__ is not object.__init__,
      Neither.__new__ is object.__new__)
