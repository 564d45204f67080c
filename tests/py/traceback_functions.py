# The traceback module: formats, entries, chains, limits.
import sys
import traceback


class File:
    def __init__(self):
        self.text = ""

    def write(self, text):
        self.text += text

    def read(self):
        return self.text

    getvalue = read


def inner(x):
    return 10 / x


def outer(x):
    return inner(x) + 1


def chain():
    try:
        outer(0)
    except ZeroDivisionError as error:
        raise ValueError("chained") from error


def context():
    try:
        {}["missing"]
    except KeyError:
        int("x")


def deep(n):
    return deep(n - 1) if n else 1 / 0


for function in (lambda: outer(0), chain, context, lambda: deep(10), lambda: exec("x = = 1"), lambda: undefined_name):
    try:
        function()
    except Exception as error:
        print(traceback.format_exc())
        print(traceback.format_exception(error))
        print(traceback.format_exception_only(error), traceback.format_exception_only(type(error), error))
try:
    outer(0)
except ZeroDivisionError as error:
    tb = error.__traceback__
    for entry in traceback.extract_tb(tb):
        print(entry.filename.endswith("traceback_functions.py"), entry.lineno, entry.name, entry.line, list(entry)[1:], len(entry))
    print(traceback.format_tb(tb, 1), traceback.format_tb(tb, -1), len(traceback.format_tb(tb)), traceback.format_exc(limit=1))
    print(traceback.format_list([("file.py", 3, "name", "text"), ("f", 1, "g", None)]), traceback.extract_tb(tb)[0] == traceback.extract_tb(tb)[0])
    made = traceback.TracebackException.from_exception(error)
    print("".join(made.format()), list(made.format_exception_only()), made.exc_type, str(made), [frame.name for frame in made.stack])
    print([(frame.f_code.co_name, line) for frame, line in traceback.walk_tb(tb)])
    file = File()
    traceback.print_exc(file=file)
    traceback.print_exception(error, file=file)
    traceback.print_tb(tb, file=file)
    print(file.getvalue())
    traceback.print_exc()
    error.add_note("a note\nof two lines")
    print(traceback.format_exception_only(error), "".join(traceback.format_exception(error, chain=False)))


def here():
    print([entry.name for entry in traceback.extract_stack()], traceback.format_stack()[-1])
    traceback.print_stack(file=sys.stdout)


here()
print(traceback.format_exc(), traceback.format_exception(None), traceback.format_exception_only(None))
try:
    raise ExceptionGroup("group", [ValueError(1), TypeError("two")])
except ExceptionGroup as group:
    print("".join(traceback.format_exception(group)))
