# Uncaught: a cause, a context and a suppressed context together, across functions and methods.
class Store:
    def __init__(self):
        self.items = {}

    def find(self, key):
        try:
            return self.items[key]
        except KeyError as missing:
            raise LookupError(f"no {key!r}") from missing

    def total(self, *keys):
        try:
            return sum(self.find(key)
                       for key in keys)
        except LookupError:
            return len(keys) / len(
                self.items
            )


def report(store):
    try:
        print(store.total("a", "b"))
    except ZeroDivisionError as error:
        hidden = ValueError("hidden context is not shown")
        try:
            raise hidden
        except ValueError:
            wrapped = RuntimeError("report failed", 2)
            wrapped.add_note("note of the last")
            error.add_note("note of the cause")
            raise wrapped from error


report(Store())
