# Which of two operands is asked first: same type, subclass with and without override,
# NotImplemented.
def reporter(name, result=NotImplemented):
    def method(self, other):
        print(f"{type(self).__name__}.{name}", end=" ")
        return result if result is NotImplemented else result + type(other).__name__
    return method


class Base:
    __add__ = reporter("__add__")
    __radd__ = reporter("__radd__")
    __sub__ = reporter("__sub__", "sub ")
    __rsub__ = reporter("__rsub__", "rsub ")


class SameMethods(Base):
    pass


class OwnReflected(Base):
    __radd__ = reporter("__radd__ of Own", "radd ")
    __rsub__ = reporter("__rsub__ of Own", "own rsub ")


class Unrelated:
    __radd__ = reporter("__radd__ of Unrelated", "unrelated ")


class OnlyReflected(Base):
    __rmul__ = reporter("__rmul__", "rmul ")
    __rmatmul__ = reporter("__rmatmul__", "rmatmul ")
    __rpow__ = reporter("__rpow__", "rpow ")
    __rdivmod__ = reporter("__rdivmod__", "rdivmod ")
    __rlshift__ = reporter("__rlshift__", "rlshift ")


kinds = Base, SameMethods, OwnReflected, Unrelated, OnlyReflected, int
for left in kinds:
    for right in kinds:
        for text in ("a + b", "a - b"):
            try:
                print(left.__name__, text[2], right.__name__, ":",
                      eval(text, {"a": left(), "b": right()}))
            except TypeError as error:
                print("TypeError", error)

only = OnlyReflected()
for text in ("2 * x", "2 @ x", "2 ** x", "divmod(2, x)", "2 << x", "x * 2", "x @ 2", "x ** 2",
             "divmod(x, 2)", "x << 2",
             "x * x", "x ** x", "pow(2, x)", "pow(2, x, 5)", "[1] * x", "'a' * x", "'a' + x",
             "x + 'a'",
             "[1] + x", "(1,) + x", "5.0 ** x", "1j * x", "True << x", "x >> 1", "1 // x", "1 % x"):
    try:
        print(text, ":", eval(text, {"x": only}))
    except TypeError as error:
        print(text, ":", "TypeError", error)
