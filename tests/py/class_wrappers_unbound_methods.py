# Methods as objects: bound and unbound calls, __self__, __func__, equality, built-in slot
# wrappers called by hand.
class A:
    def method(self, value=1): return type(self).__name__, value
    @classmethod
    def made(cls): return cls.__name__
    @staticmethod
    def plain(value): return value
    nested = lambda self: self


class B(A): pass


def attempt(text):
    try:
        result = eval(text, globals())
        print(text, "->", result if " at 0x" not in repr(result) else type(result).__name__)
    except Exception as error:
        print(text, "->", type(error).__name__, error)


a, b = A(), B()
for text in ["A.method(a)", "A.method(5, 6)", "A.method()", "a.method.__self__ is a",
             "a.method.__func__ is A.method", "a.method == a.method",
             "a.method is a.method", "a.method == A().method", "hash(a.method) == hash(a.method)",
             "B.made.__self__.__name__", "B.made == A.made", "A.made == A.made",
             "b.made.__func__ is A.made.__func__", "A.plain is a.plain", "a.method.__name__",
             "a.method.__qualname__", "B.method.__qualname__",
             "a.method.__doc__", "setattr(a.method, 'x', 1)", "setattr(A.method, 'x', 7)",
             "a.method.x, b.method.x", "a.method.__wrapped__", "a.nested() is a",
             "type(a.method)(A.method, 5)(8)", "type(a.method)(5, a)", "type(a.method)(A.method)",
             "type(a.method)(len, 'abc')()",
             "[].append.__self__", "[].append.__name__", "[].append == [].append",
             "(x := []).append == x.append", "list.append.__self__",
             "list.append.__objclass__",
             "list.append([1], 2)", "list.append()", "list.append(5, 2)", "list.append((), 2)",
             "str.upper('a')", "str.upper(b'a')", "str.join('-', ['a'])",
             "int.__add__(1, 2)", "int.__add__(1, 'a')", "int.__add__('a', 1)", "int.__add__(1)",
             "int.__add__()", "(1).__add__(2, 3)", "(1).__add__(x=2)",
             "(1).__add__.__self__", "(1).__add__.__name__", "(1).__add__ == (1).__add__",
             "object.__init__(a)", "object.__repr__(5)[:17]", "object.__str__([1])",
             "type.__call__(A).__class__.__name__", "type.__repr__(A)", "dict.get({1: 2}, 1)",
             "dict.fromkeys(dict, 'a')", "dict.fromkeys('ab', 0)", "float.fromhex('0x1p3')",
             "int.from_bytes(b'a', 'big')", "bytes.maketrans(b'a', b'b')[97]",
             "str.maketrans('a', 'b')", "A.method.__get__(b)()", "A.made.__func__(B)",
             "vars(A)['made'].__func__(B)", "vars(A)['plain'](3)", "vars(A)['made'](3)",
             "vars(A)['plain'].__func__ is A.plain",
             "vars(A)['made'].__wrapped__ is A.made.__func__",
             "list.__len__([1, 2])", "list.__len__({})", "list.__getitem__([1], 0)",
             "list.__getitem__([1], 'a')", "list.__contains__([1], 1)",
             "tuple.__hash__(())  == hash(())",
             "list.__hash__", "object.__hash__(5) == hash(5)", "object.__reduce_ex__(5)",
             "object.__eq__(a, b)", "object.__setattr__(a, 'q', 1)", "a.q",
             "a.method.__call__(9)"]:
    attempt(text)
