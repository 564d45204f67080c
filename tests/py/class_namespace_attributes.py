# __name__, __qualname__, __module__, __doc__, __dict__, __annotations__ of classes: read, set,
# deleted.
class Sample:
    "Its text."
    field: int = 1
    other: "str"

    class Inner:
        def method(self): pass


def attempt(text):
    try:
        result = eval(text, globals())
        print(text, "->", result)
    except Exception as error:
        print(text, "->", type(error).__name__, error)


for text in ["Sample.__name__", "Sample.Inner.__qualname__", "Sample.Inner.method.__qualname__",
             "Sample.__module__",
             "Sample.__doc__", "Sample.Inner.__doc__", "Sample.__annotations__",
             "Sample.Inner.__annotations__",
             "type(Sample.__dict__).__name__", "Sample().__doc__", "Sample().__module__",
             "Sample().__name__",
             "Sample().__qualname__", "Sample.__base__.__name__", "Sample.__bases__",
             "Sample().__bases__",
             "Sample.__mro__[0].__name__", "Sample().__mro__", "Sample.__weakrefoffset__ > 0",
             "Sample.__flags__ > 0",
             "int.__module__", "int.__annotations__",
             "Sample.__abstractmethods__", "Sample.__subclasses__()", "Sample.__basicsize__ > 8",
             "Sample.__itemsize__",
             "Sample.__dict__['field']", "Sample.__dict__.get('nope')", "Sample.__dict__['x']",
             "setattr(Sample, '__name__', 'New')", "Sample.__name__, Sample.__qualname__",
             "setattr(Sample, '__qualname__', 'A.B')", "Sample",
             "setattr(Sample, '__module__', 'somewhere')", "Sample",
             "setattr(Sample, '__module__', 5)", "setattr(Sample, '__module__', '__main__')",
             "setattr(Sample, '__doc__', 'changed')", "Sample.__doc__",
             "setattr(Sample, '__name__', 'a\\0b')",
             "setattr(Sample, '__name__', 5)", "setattr(Sample, '__qualname__', 5)",
             "delattr(Sample, '__name__')",
             "delattr(Sample, '__qualname__')", "delattr(Sample, '__module__')",
             "delattr(Sample, '__doc__')",
             "setattr(Sample, '__dict__', {})", "Sample.__dict__.update(a=1)",
             "Sample.__dict__ | {} == {}",
             "setattr(int, '__doc__', 'x')", "setattr(int, '__name__', 'x')",
             "delattr(Sample, '__annotations__')", "Sample.__annotations__",
             "setattr(Sample, '__annotations__', 5)", "Sample.__annotations__",
             "setattr(Sample, '__call__', 5)",
             "Sample()()", "setattr(Sample, '__abstractmethods__', {'run'})",
             "Sample()", "setattr(Sample, '__abstractmethods__', ())", "Sample() is None"]:
    attempt(text)
