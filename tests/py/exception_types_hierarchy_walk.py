# The tree of builtin exceptions printed, each made and repr'd, mixed bases.
def walk(kind, depth=0):
    names = ""
    try:
        made = kind("text")
        names = repr(made)
    except TypeError as error:
        names = str(error)
    print("  " * depth + kind.__name__, names)
    for sub in sorted(kind.__subclasses__(), key=lambda k: k.__name__):
        if sub.__module__ == "builtins":
            walk(sub, depth + 1)


walk(BaseException)
for name in "Exception", "ArithmeticError", "LookupError", "Warning", "ValueError", "OSError":
    kind = eval(name)
    print(name, [c.__name__ for c in kind.__mro__])
print(sorted(vars(BaseException)))
e = BaseException.__new__(ValueError, 1, 2)
print(repr(e), e.args)
e.__init__(3)
print(repr(e), e.__reduce__(), e.__dict__)
e.x = 1
print(e.__reduce__(), e.__setstate__({"y": 2}), e.__dict__)
e.__setstate__(None)
try:
    e.__setstate__(5)
except TypeError as error:
    print(error)
try:
    BaseException.__new__(int)
except TypeError as error:
    print(error)
for bases in ((ValueError, KeyError), (OSError, ValueError), (ImportError, SyntaxError),
    (ValueError, int),
              (StopIteration, SystemExit), (Exception, str), (ExceptionGroup, ValueError),
                  (OSError, KeyError)):
    try:
        made = type("Both", bases, {})
        print([b.__name__ for b in bases], "->", made.__base__.__name__)
    except TypeError as error:
        print(error)
print(ValueError() == ValueError(), ValueError("a") != ValueError("a"), hash(e) == hash(e))
print(str(ValueError(ValueError("in"))), repr(ValueError([1], {"k": 2})), str(ValueError(None)))
print(ValueError(*range(3)).args, str(ValueError(())), str(ValueError(1, "a")),
    repr(ValueError("a\n'")))


class Quiet(ValueError):
    def __init__(self, *args):
        pass


print(Quiet(1, 2).args, Quiet("x"), repr(Quiet()))
