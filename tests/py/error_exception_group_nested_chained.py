# Uncaught: a group in a group, members with tracebacks, causes and notes, after except*.
def fail(kind, text):
    raise kind(text)


def collect(*calls):
    errors = []
    for call in calls:
        try:
            call()
        except Exception as error:
            errors.append(error)
    return errors


def caused():
    try:
        fail(KeyError, "low level")
    except KeyError as error:
        raise ValueError("two\nlines") from error


def run():
    inner = ExceptionGroup("inner", collect(caused, lambda: fail(TypeError, "t")))
    inner.add_note("note on the inner group")
    raise ExceptionGroup("outer", [*collect(lambda: fail(OSError, "o")), inner, IndexError("bare")])


try:
    run()
except* OSError as handled:
    print("handled", handled.exceptions)
except* TypeError as part:
    fail(RuntimeError, "while handling")
