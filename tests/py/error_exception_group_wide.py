# More than 15 exceptions in a group, syntax errors, chains at every depth; groups that except* leaves.
def fail(kind, *arguments):
    raise kind(*arguments)


def collect(*calls):
    errors = []
    for call in calls:
        try:
            call()
        except Exception as error:
            errors.append(error)
    return errors


wide = ExceptionGroup("wide", [ValueError(n) for n in range(16)])
wider = ExceptionGroup("wider", [ValueError(n) for n in range(15)] + [wide, wide])
chained = collect(lambda: fail(KeyError, "k"), lambda: fail(OSError, 2, "gone"))
chained[0].__cause__ = wide
chained[1].__context__ = ExceptionGroup("context", [IndexError("i"), ExceptionGroup("x", [chained[0]])])
wider.add_note("a note")
try:
    try:
        raise ExceptionGroup("all", [wider, *chained, ExceptionGroup("last", collect(lambda: undefined_name))])
    except* KeyError as group:
        group.add_note("left and raised again")
        raise
    except* OSError as group:
        raise LookupError("anew\nof two lines") from group
except* ValueError:
    raise
