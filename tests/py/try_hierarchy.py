for cls in (
    ZeroDivisionError, OverflowError, FloatingPointError, IndexError, KeyError, UnboundLocalError,
    ModuleNotFoundError, NotImplementedError, RecursionError, FileNotFoundError, UnicodeDecodeError,
    IndentationError, TabError, StopIteration, SystemExit, KeyboardInterrupt, GeneratorExit,
    AssertionError, AttributeError, EOFError, MemoryError, TypeError, DeprecationWarning, OSError,
):
    print(" < ".join(c.__name__ for c in cls.__mro__))
print(IOError is OSError, EnvironmentError is OSError)
