# Uncaught: exception classes of functions, other modules and generic names; empty and odd texts.
import traceback


def make(name, module=None, qualname=None, **names):
    kind = type(name, (Exception,), names)
    if module is not None:
        kind.__module__ = module
    if qualname:
        kind.__qualname__ = qualname
    return kind


for kind in (make("Plain"), make("Moved", "package.part"), make("Built", "builtins"),
    make("Main", "__main__"),
             make("Inner", "m", "Outer.Inner"), make("Local", "m", "f.<locals>.Local"),
                 make("No", ""),
             make("Text", "m", None, __str__=lambda self: "own text"),
             make("Empty", "m", None, __str__=lambda self: "")):
    for args in ((), ("a",), ("two\nlines",), (1, 2), (None,), ("",)):
        print(traceback.format_exception_only(kind(*args)))


def local():
    class Local(ValueError):
        def __str__(self):
            return f"[{', '.join(map(repr, self.args))}]"

    class Nested(Local):
        __module__ = "some.where"

    try:
        raise Local("first")
    except Local:
        raise Nested("second\n  indented", 2)


local()
