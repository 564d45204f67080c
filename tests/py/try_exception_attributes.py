e = ValueError("a", 2)
print(e.args, str(e), repr(e), str(ValueError()), repr(ValueError()), str(ValueError("one")))
print(str(KeyError("k")), str(KeyError()), str(IndexError("i")), str(KeyError(1, 2)))
e.args = (1,)
print(e)
e.extra = "attached"
print(e.extra, e.__dict__)
e.add_note("a note")
print(e.__notes__)
try:
    next(iter([]))
except StopIteration as stop:
    print(stop.value, stop.args)
try:
    unknown_name
except NameError as error:
    print(error.name)
try:
    [].nope
except AttributeError as error:
    print(error.name, error.obj)
try:
    raise SystemExit("bye")
except SystemExit as error:
    print(error.code)
try:
    import nothing_like_this
except ImportError as error:
    print(type(error).__name__, error, error.name)
print(Exception("x") == Exception("x"), e == e)
