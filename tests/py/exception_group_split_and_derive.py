# Exception groups: subgroup, split, derive, own subclasses, nesting, metadata that is kept.
def shape(e):
    if isinstance(e, BaseExceptionGroup):
        return [type(e).__name__, e.message, [shape(x) for x in e.exceptions]]
    return repr(e)


tree = ExceptionGroup("top", [
    ValueError(1),
        ExceptionGroup("left", [TypeError(2), ExceptionGroup("deep", [ValueError(3), OSError(4)])]),
    ExceptionGroup("right", [KeyError(5)]), ])
print(shape(tree))
for condition in (ValueError, (TypeError, KeyError), LookupError, Exception, ExceptionGroup,
    MemoryError,
                  lambda e: isinstance(e, OSError), lambda e: e.args[:1] == (5,),
                  lambda e: getattr(e, "message", "") == "left", lambda e: True, lambda e: False):
    match, rest = tree.split(condition)
    print(shape(match), "/", shape(rest), tree.subgroup(condition) is tree, rest is tree)
for wrong in (5, None, "x", int, [ValueError], ()):
    try:
        print(tree.subgroup(wrong))
    except TypeError as error:
        print(error)
try:
    tree.split(lambda e: 1 / 0)
except ZeroDivisionError as error:
    print(error)


class Coded(ExceptionGroup):
    def __new__(cls, message, exceptions, code=0):
        made = super().__new__(cls, message, exceptions)
        made.code = code
        return made

    def derive(self, exceptions):
        print("derive", len(exceptions))
        return Coded(self.message, exceptions, self.code + 1)


class Plain(ExceptionGroup):
    pass


class Broken(ExceptionGroup):
    def derive(self, exceptions):
        return ValueError("not a group")


coded = Coded("c", [ValueError(1), TypeError(2)], 7)
match, rest = coded.split(ValueError)
print(shape(match), match.code, shape(rest), rest.code)
print(shape(Plain("p", [ValueError(1), TypeError(2)]).subgroup(TypeError)))
try:
    Broken("b", [ValueError(1), TypeError(2)]).split(ValueError)
except TypeError as error:
    print(error)
try:
    try:
        raise KeyError("context")
    except KeyError:
        raise tree from LookupError("cause")
except ExceptionGroup as group:
    part = group.subgroup(ValueError)
    print(repr(part.__cause__), repr(part.__context__), part.__traceback__ is group.__traceback__)
base = BaseExceptionGroup("b", [KeyboardInterrupt(), ValueError()])
print(shape(base.subgroup(ValueError)), shape(base.subgroup(KeyboardInterrupt)),
    isinstance(base, Exception))
print(str(tree), str(base), str(ExceptionGroup("one", [ValueError()])), tree.args[0],
    repr(Plain("p", [KeyError()])))
print(ExceptionGroup[int], isinstance(tree.exceptions, tuple),
    ExceptionGroup("m", (ValueError(),)).args)
try:
    type("Mixed", (BaseExceptionGroup, ValueError), {})("m", [KeyboardInterrupt()])
except TypeError as error:
    print(error)
print(type(type("Mixed", (BaseExceptionGroup, ValueError), {})("m",
    [KeyError()])).__mro__[1].__name__)
