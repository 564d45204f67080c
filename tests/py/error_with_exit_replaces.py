# Uncaught: __exit__ raises while the body's exception is on its way, through two managers.
import contextlib


class Guard:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        print(self.name, kind.__name__, value)
        if self.name == "outer":
            value.add_note("seen by outer")
            return False
        raise LookupError(f"{self.name} exit") from None


@contextlib.contextmanager
def managed():
    try:
        yield "managed"
    except ZeroDivisionError as error:
        raise ArithmeticError("translated") from error


with Guard("outer"), \
        Guard("inner"), \
        managed() as name:
    print(name)
    print(1 /
          0)
