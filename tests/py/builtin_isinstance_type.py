for value in (1, True, 1.0, "a", [1], None):
    print(repr(value), [t.__name__ for t in (int, bool, float, str, list, object) if isinstance(value, t)], type(value).__name__)
print(type(1) == int, type(True) == int, isinstance(True, int), type([]) is list, type(None), isinstance(int, type), type("")("x"), type(5)(7.5))
