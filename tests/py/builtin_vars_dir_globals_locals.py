# vars, dir, globals, locals: what each shows in modules, functions, classes, and of objects.


class Parent:
    inherited = 1

    def method(self):
        pass


class Child(Parent):
    own = 2

    def __init__(self):
        self.instance = 3


class Dir:
    def __dir__(self):
        return ["z", "a", "m"]


class BadDir:
    def __dir__(self):
        return 5


class MixedDir:
    def __dir__(self):
        return ["a", 1]


class TupleDir:
    def __dir__(self):
        return ("b", "a", "b")


class MetaDir(type):
    def __dir__(cls):
        return ["from_meta"]


class WithMeta(metaclass=MetaDir):
    pass


def attempt(function, *arguments, **keywords):
    try:
        print(function.__name__, repr(function(*arguments, **keywords)))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


def public(*arguments):
    return [name for name in dir(*arguments) if not name.startswith("__")]


def scope(first, *rest, option=None, **more):
    inner = lambda: first
    print(sorted(locals()), dir() == sorted(locals()), vars() == locals(), "scope" in globals())
    del option
    print(sorted(locals()), locals() is locals())
    locals()["invented"] = 1
    print("invented" in locals(), inner())


scope(1, 2, option=3, extra=4)
print(vars(Child()), public(Child()), public(Child), public(Parent()))
print(type(vars(Child)).__name__, vars(Child)["own"], "inherited" in vars(Child))
for thing in (Dir(), BadDir(), MixedDir(), TupleDir(), WithMeta, WithMeta()):
    attempt(public, thing) if not isinstance(thing, MixedDir) else attempt(dir, thing)
for wrong in (5, "text", [], None, len, object(), (1,)):
    attempt(vars, wrong)
attempt(vars, 1, 2)
attempt(dir, 1, 2)
attempt(globals, 1)
attempt(locals, 1)
print(globals() is vars(), locals() is globals(), globals()["Parent"] is Parent)
globals()["made"] = "by hand"
print(made)


class Body:
    value = 1
    seen = sorted(name for name in locals() if not name.startswith("__"))
    names = [name for name in dir() if not name.startswith("__")]
    locals()["added"] = "through locals"
    del names[:]


print(Body.seen, Body.names, Body.added, [sorted(locals()) for unused in "x"])
print((lambda a, b=2: sorted(locals()))(1), vars(vars.__self__)["vars"] is vars)
child = Child()
vars(child)["through"] = "vars"
print(child.through, child.__dict__ is vars(child))
