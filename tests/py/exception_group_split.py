# ExceptionGroup: making, str and repr, split, subgroup, derive, notes and tracebacks of parts.
def show(what, function):
    try:
        print(what, "->", repr(function()))
    except Exception as error:
        print(what, "->", type(error).__name__ + ":", error)


show("no arguments", lambda: ExceptionGroup())
show("one", lambda: ExceptionGroup("m"))
show("empty", lambda: ExceptionGroup("m", []))
show("not str", lambda: ExceptionGroup(1, [ValueError()]))
show("not sequence", lambda: ExceptionGroup("m", {ValueError()}))
show("not exception", lambda: ExceptionGroup("m", [ValueError(), 5]))
show("class", lambda: ExceptionGroup("m", [ValueError]))
show("base inside", lambda: ExceptionGroup("m", [KeyboardInterrupt()]))
show("base group", lambda: BaseExceptionGroup("m", [KeyboardInterrupt()]))
show("base group of plain", lambda: BaseExceptionGroup("m", [ValueError()]))
show("tuple", lambda: ExceptionGroup("m", (ValueError(1), TypeError(2))))
group = ExceptionGroup("top", [ValueError("a"), TypeError("b"),
                               ExceptionGroup("low", [ValueError("c"), OSError("d", "e")])])
print(str(group), "|", repr(group), "|", group.message, group.exceptions, group.args)
print(ExceptionGroup.__mro__, BaseExceptionGroup.__mro__)
show("set message", lambda: setattr(group, "message", "x"))
show("set exceptions", lambda: setattr(group, "exceptions", ()))
group.__cause__ = KeyError("cause")
group.__context__ = KeyError("context")
group.add_note("noted")
match, rest = group.split(ValueError)
print(repr(match), repr(rest))
for part in (match, rest):
    print(part.__cause__ is group.__cause__, part.__context__ is group.__context__,
          part.__notes__, part.__notes__ is group.__notes__, part.__suppress_context__)
show("by tuple", lambda: group.split((TypeError, OSError)))
show("by predicate", lambda: group.split(lambda e: isinstance(e, Exception) and len(e.args) == 2))
show("by itself", lambda: group.split(ExceptionGroup)[0] is group)
show("nothing", lambda: group.split(KeyError))
show("all", lambda: group.split(Exception)[0] is group)
show("subgroup", lambda: group.subgroup(ValueError))
show("subgroup of nothing", lambda: group.subgroup(KeyError))
show("subgroup of all", lambda: group.subgroup(Exception) is group)
show("bad condition", lambda: group.split(5))
show("bad class", lambda: group.split(int))
show("bad tuple", lambda: group.split((ValueError, 5)))
show("raising predicate", lambda: group.split(lambda e: 1 / 0))
show("bound method", lambda: group.subgroup("top".__eq__))
asked = []
show("builtin", lambda: group.subgroup(asked.append))
group.subgroup(lambda e: asked.append(e))
print([type(e).__name__ for e in asked])
show("derive", lambda: group.derive([IndexError(1)]))
show("derive nothing", lambda: group.derive([]))
show("generic", lambda: ExceptionGroup[ValueError])


class Own(ExceptionGroup):
    pass


class Deriving(ExceptionGroup):
    def derive(self, exceptions):
        print("derive", [type(e).__name__ for e in exceptions])
        return Deriving(self.message, exceptions)


show("own", lambda: Own("o", [ValueError(1), TypeError(2)]).split(ValueError))
show("deriving split", lambda: Deriving("o", [ValueError(1), TypeError(2)]).split(ValueError))
show("deriving subgroup", lambda: Deriving("o", [ValueError(1), TypeError(2)]).subgroup(ValueError))


class Plain(ExceptionGroup, ValueError):
    pass


show("of two", lambda: Plain("p", [TypeError()]).subgroup(ValueError))


def depth(exception):
    return 1 + max(map(depth, exception.exceptions)) if isinstance(exception, BaseExceptionGroup) else 0


deep = ValueError("bottom")
for n in range(50):
    deep = ExceptionGroup(str(n), [deep])
print(depth(deep), depth(deep.subgroup(ValueError)), depth(deep.split(lambda e: e.args[0] == "bottom")[0]))
for n in range(3000):
    deep = ExceptionGroup(str(n), [deep])
show("too deep", lambda: deep.split(TypeError))


def leaves(exception, tracebacks=()):
    tracebacks += (exception.__traceback__,)
    if isinstance(exception, BaseExceptionGroup):
        for one in exception.exceptions:
            yield from leaves(one, tracebacks)
    else:
        yield exception, [t.tb_lineno if t else None for t in tracebacks]


def raising(kind):
    raise kind("raised")


collected = []
for kind in (ValueError, TypeError):
    try:
        raising(kind)
    except Exception as error:
        collected.append(error)
try:
    raise ExceptionGroup("collected", collected)
except* TypeError as part:
    print([(repr(e), lines) for e, lines in leaves(part)])
except* ValueError as part:
    print([(repr(e), lines) for e, lines in leaves(part)])
