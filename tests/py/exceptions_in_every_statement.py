"""Exceptions in conditions, iterators, context managers, defaults, decorators, class bodies, del, assert."""
log = []


def fail(name):
    log.append(name)
    raise RuntimeError(name)


class Fails:
    def __init__(self, *where):
        self.where = where

    def __getattr__(self, name):
        raise AttributeError(name)

    def check(self, name):
        if name in self.where:
            fail(name)

    def __iter__(self):
        self.check("iter")
        return self

    def __next__(self):
        self.check("next")
        raise StopIteration

    def __enter__(self):
        self.check("enter")
        return self

    def __exit__(self, kind, value, trace):
        log.append(("exit", kind and kind.__name__))
        self.check("exit")
        return "swallow" in self.where

    def __bool__(self):
        self.check("bool")
        return True

    def __del__(self):
        log.append("del")


statements = [
    "if Fails('bool'): pass", "while Fails('bool'): pass", "for x in Fails('iter'): pass",
    "for x in Fails('next'): pass", "with Fails('enter') as f: pass", "with Fails('exit') as f: pass",
    "with Fails('exit') as f: 1/0", "with Fails('swallow') as f: 1/0", "with Fails() as f: 1/0",
    "with Fails('swallow') as a, Fails('enter') as b: pass", "with Fails('swallow'), Fails('exit'): 1/0",
    "assert Fails('bool')", "assert not Fails(), fail('message')", "assert 0, 'text'", "assert 0",
    "[x for x in Fails('next')]", "{x: fail('value') for x in [1]}", "list(fail('gen') for _ in [1])",
    "lambda x=fail('default'): x", "def f(x=fail('default')): pass", "def f(x: fail('annotation')): pass",
    "class C: fail('body')", "class C(fail('base')): pass", "a, b = 1", "a, b = [1, 2, 3]",
    "a, *b = []", "(a, b), c = (1, 2), 3, 4", "del missing", "x = 1; del x; x", "del [][0]", "del {}['k']",
    "None.attr", "None.attr = 1", "5 in 5", "not Fails('bool')",
    "Fails('bool') and 1", "1 if Fails('bool') else 2", "1 < 'a' < fail('no')", "f'{fail(1)}'", "f'{1:{fail(2)}}'",
    "raise fail('raise')", "raise ValueError from fail('from')", "import no_such_module", "from sys import nothing",
    "from . import x", "global_name", "print(1, file=5)", "x: fail('no value') = 1",
    "return_outside = (yield_ := 1) + 'a'", "exec('1 +')", "int('x')", "[].index(1)", "{}['missing']", "().x", "1 .x",
]
for text in statements:
    log.clear()
    try:
        exec(text, {"Fails": Fails, "fail": fail, "__name__": "text"})
        outcome = "fine"
    except BaseException as error:
        outcome = f"{type(error).__name__}: {error}"
        context = error.__context__
        while context is not None:
            outcome += f" <- {type(context).__name__}"
            context = context.__context__
        del error, context
    print(text.split("\n")[0], "|", outcome, "|", log)
