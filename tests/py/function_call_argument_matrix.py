"""Every way of passing arguments to every kind of parameter, and the messages when they do not fit."""


def none():
    return ()


def two(a, b):
    return a, b


def default(a, b=2, c=3):
    return a, b, c


def star(a, *rest):
    return a, rest


def keywords(a, **more):
    return a, more


def only(a, *, k, m=5):
    return a, k, m


def positional(a, b, /, c, *, d=4):
    return a, b, c, d


def everything(a, b=2, /, c=3, *rest, d, e=5, **more):
    return a, b, c, rest, d, e, more


class Method:
    def method(self, a):
        return a

    @classmethod
    def cm(cls, a):
        return a

    @staticmethod
    def sm(a):
        return a


calls = ["()", "(1)", "(1, 2)", "(1, 2, 3)", "(1, 2, 3, 4)", "(a=1)", "(1, a=1)", "(1, b=2)", "(b=1, a=2)",
         "(1, z=9)", "(1, k=1)", "(1, k=1, m=2)", "(1, 2, c=3)", "(1, 2, d=3)", "(1, d=1, **{'q': 2})",
         "(*[1, 2])", "(*(1,), *[2])", "(**{'a': 1, 'b': 2})", "(1, **{'a': 1})", "(*'ab', d=3)", "(1, *[2], d=4)",
         "(**{'a': 1}, **{'a': 2})", "(*5)", "(**5)", "(**{1: 2})", "(d=1, *[1, 2])", "(1, 2, 3, 4, d=5, e=6, f=7)"]
functions = {f.__name__: f for f in (none, two, default, star, keywords, only, positional, everything)}
for name, function in functions.items():
    for call in calls:
        try:
            print(name + call, "=", eval(name + call))
        except TypeError as error:
            print(name + call, error)
m = Method()
for text in ("m.method()", "m.method(1, 2)", "Method.method(1)", "Method.method(m, 3)", "m.cm()", "m.cm(1, 2)",
             "Method.sm()", "m.sm(1)", "m.sm(1, 2)", "m.method(b=1)", "Method(1)", "object(1)", "(lambda: 0)(1)",
             "(lambda x: x)()", "len()", "len(1, 2)", "len(x=1)", "int(1, 2, 3)", "[].append()", "''.join()",
             "print(sep=5)", "sorted()", "sorted([1], 2)", "max()", "max(1)", "abs('a')", "isinstance(1)",
             "range()", "range(1, 2, 3, 4)", "range(1.5)", "range(1, 2, 0)", 
             "enumerate()", "enumerate([1], start='a')", "dict(1)", "dict([1])", "dict([(1, 2, 3)])", "dict(a=1, **{'a': 2})",
             "divmod(1)", "getattr(1)", "getattr(1, 2)", "setattr(1, 'a')", "hasattr(1, 1)", "round('a')", "sum('ab')",
             "sum(['a'], '')", "ord('ab')", "chr('a')", "chr(-1)", "iter(1, 2)", "next([])", "type()", "super()"):
    try:
        print(text, "=", eval(text))
    except (TypeError, ValueError, RuntimeError, AttributeError) as error:
        print(text, type(error).__name__, error)
