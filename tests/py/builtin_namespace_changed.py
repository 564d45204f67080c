# The namespace of builtins: which names it has, what changing it does, what a module sees of it.
import builtins

site = {"exit", "quit", "help", "copyright", "credits", "license"}
names = sorted(name for name in vars(builtins) if not name.startswith("_") and name not in site)
functions = [name for name in names if type(getattr(builtins,
        name)).__name__ == "builtin_function_or_method"]
types = [name for name in names if isinstance(getattr(builtins, name), type)]
errors = [name for name in types if issubclass(getattr(builtins, name), BaseException)]
print(functions)
print([name for name in types if name not in errors])
print(len(errors), errors[:8], errors[-4:])
print([name for name in names if name not in types and name not in functions][:8])
print(len.__module__, len.__name__, len.__qualname__, len.__self__ is builtins, int.__module__)
print(__builtins__ is builtins, __debug__, builtins.__name__)
builtins.shared = "seen everywhere"
print(shared, "shared" in globals())
shared = "hides it"
print(shared, builtins.shared)
del shared
print(shared)
del builtins.shared
try:
    shared
except NameError as error:
    print(error)
real = builtins.len
builtins.len = lambda thing: "replaced"
print(len([1]), real([1]))
builtins.len = real
print(len([1]))
True_ = getattr(builtins, "True")
print(True_ is True, getattr(builtins, "None") is None, builtins.Ellipsis is ...)
