class A:
    pass


class B(A):
    pass


b = B()
print(isinstance(b, A), isinstance(b, (int, str)), isinstance(b, (int, (str, A))), isinstance(5, object))
print(isinstance(True, int), isinstance(1, bool), isinstance("a", str), isinstance(None, type(None)))
print(issubclass(B, A), issubclass(bool, int), issubclass(int, object), issubclass(A, B))
print(isinstance(b, int | A), isinstance([], list | dict))
for action in (lambda: isinstance(1, 1), lambda: issubclass(1, int), lambda: issubclass(int, "x"), lambda: isinstance(1, (int, 5)), lambda: isinstance(1, ("a",))):
    try:
        print(action())
    except TypeError as error:
        print(error)
print(b.__class__.__name__, b.__class__.__base__.__name__, A.__base__, object.__base__)
b.__class__ = A
print(type(b).__name__, isinstance(b, B))
