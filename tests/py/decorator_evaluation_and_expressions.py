# Decorators: order of evaluation and application, any expression, classes, name bound late.
log = []


def tag(label):
    log.append(f"make {label}")

    def apply(thing):
        log.append(f"apply {label} to {getattr(thing, '__name__', thing)!r}")
        return thing
    return apply


@tag("outer")
@tag("inner")
def function(value=log.append("default") or 5, *,
    key: log.append("annotation") = 1) -> tag("result"):
    log.append("body")
    return value


@tag("class")
class Decorated(tag("base")(object), metaclass=tag("meta")(type)):
    log.append("class body")

    @tag("method")
    def method(self):
        pass

    @tag("over static")
    @staticmethod
    def free(value):
        return value

    @property
    @tag("under property")
    def value(self):
        return 5

    @value.setter
    @tag("setter")
    def value(self, new):
        log.append(f"set {new}")


print(*log, sep="\n")
log.clear()
instance = Decorated()
instance.value = 3
print(function(), instance.value, instance.free(2), log)
table = {"double": lambda f: lambda *a: f(*a) * 2}
registry = []


@table["double"]
@(lambda f: lambda x: f(x) + 1)
def number(x):
    return x


@(saved := table["double"])
def walrus(x):
    return x


@registry.append
def stored():
    return "stored"


@[str, repr][1] if False else len
@lambda f: f.__name__
def name():
    pass


@print
@type
class Printed:
    pass


print(number(3), walrus(4), saved is table["double"], stored, registry[0](), name, Printed)
for source in ("@5\ndef f(): pass", "@None\nclass A: pass", "@missing\ndef f(): pass",
    "@f\ndef f(): pass",
               "@(lambda: 0)\ndef f(): pass", "@1 / 0\ndef f(): pass",
                   "@'text'.upper\ndef f(): pass"):
    names = {}
    try:
        exec(source, names)
    except (TypeError, NameError, ZeroDivisionError) as error:
        print(repr(source), type(error).__name__, error, "f" in names)
for source in ("@x", "@x\n", "@\ndef f(): pass", "@x y\ndef f(): pass", "@x\nx = 1",
    "@x\nlambda: 0",
               "@x; @y\ndef f(): pass", "@x\n\n# comment\n@y\ndef f(): pass", "@x,\ndef f(): pass",
               "@*x\ndef f(): pass", "@yield\ndef f(): pass", "@x := 1\ndef f(): pass",
                   "@x = 1\ndef f(): pass",
               "@x\nasync def f(): pass", "@x\nif 1: pass", "@(yield)\ndef f(): pass",
                   "@x\n@y\nimport z"):
    try:
        compile(source, "text", "exec")
        print(repr(source), "fine")
    except SyntaxError as error:
        print(repr(source), type(error).__name__, error)
