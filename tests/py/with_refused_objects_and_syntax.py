# with: objects that are no managers (by kind of lack), system exceptions through exits, syntax.
import contextlib


class OnlyEnter:
    def __enter__(self):
        print("must not run")


class OnlyExit:
    def __exit__(self, *details):
        pass


class Asynchronous:
    async def __aenter__(self):
        pass

    async def __aexit__(self, *details):
        pass


class FewParameters:
    def __enter__(self):
        return self

    def __exit__(self):
        pass


class NoneMethods:
    __enter__ = None
    __exit__ = None


class Static:
    __enter__ = staticmethod(lambda: "static enter")
    __exit__ = classmethod(lambda cls, *details: print(cls.__name__, details))


class Dynamic:
    def __getattr__(self, name):
        raise AssertionError("not asked")


for thing in (OnlyEnter(), OnlyExit(), Asynchronous(), FewParameters(), NoneMethods(), Static(),
    Dynamic(),
              5, None, "text", OnlyEnter, print, contextlib.nullcontext, (OnlyEnter(), OnlyExit())):
    try:
        with thing as target:
            print("entered", target if isinstance(target, str) else type(target).__name__)
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)


class Swallow:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        print("swallowed", kind.__name__, value)
        return True


for raised in SystemExit(3), KeyboardInterrupt(), GeneratorExit("g"), StopIteration(5):
    with Swallow():
        raise raised


def generator():
    with Swallow():
        yield 1
        yield 2
    yield "after"


g = generator()
print(next(g), g.throw(ValueError("into")), list(g))
g = generator()
next(g)
try:
    g.close()
except RuntimeError as error:
    print(error)
for text in ("with a", "with a as 1: pass", "with a as b, : pass", "with (a as b): pass",
    "with (): pass",
             "with (a as b, c as d): pass", "with a as f(): pass", "with a, b as c: pass",
                 "with: pass",
             "with a as b as c: pass", "with (a, b) as c: pass", "with (a as b), c: pass",
                 "with *a: pass",
             "with (a, b) as c, d: pass", "with a as (b, *c): pass", "with a as b.c[d]: pass",
             "with (yield): pass", "with a as None: pass", "with (a as b, c) as d: pass",
                 "with a as b + c: 0"):
    try:
        compile(text, "text", "exec")
        print(text, "| fine")
    except SyntaxError as error:
        print(text, "|", error)
