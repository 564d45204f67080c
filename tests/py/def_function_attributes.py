def f(a, b=2, *c, d, e=5, **g) -> int:
    """Doc of f."""
    x = 1
    return x


print(f.__name__, f.__qualname__, f.__doc__, f.__module__)
print(f.__defaults__, f.__kwdefaults__, f.__annotations__)
print(f.__code__.co_varnames, f.__code__.co_argcount, f.__code__.co_kwonlyargcount)
f.calls = 0
f.calls += 1
print(f.calls, f.__dict__)
f.__name__ = "renamed"
f.__doc__ = None
print(f.__name__, f.__doc__)
f.__defaults__ = None
try:
    f()
except TypeError as error:
    print(error)
try:
    f.nothing
except AttributeError as error:
    print(error)
print(f.__closure__)
