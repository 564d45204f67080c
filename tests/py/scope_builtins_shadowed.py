# Builtin names shadowed at each level: module, class, function, comprehension, exec; restored by
# del.
import builtins


def sees():
    return len("four")


print(sees())
len = lambda thing: "module len"
print(sees(), builtins.len("ab"), [len(1) for _ in "a"])
del len
print(sees())
builtins.shout = lambda text: text.upper() + "!"
print(shout("hello"), "shout" in globals(), "shout" in dir(builtins))
del builtins.shout
try:
    shout("x")
except NameError as error:
    print(error)

original = builtins.sum
builtins.sum = lambda *values: "patched"
print(sum([1, 2]), original([1, 2]))
builtins.sum = original
print(sum([1, 2]))


class Shadow:
    list = [1, 2]
    dict = {"a": list}
    type = "kind"
    kept = list + [3]

    def method(self):
        return list("ab"), type(self).__name__

    def id(self): return "own id"
    def twice(self, id=id): return id(self), id.__name__
    property = property(lambda self: "still a property")


shadow = Shadow()
print(Shadow.list, Shadow.dict, Shadow.kept, shadow.method(), shadow.twice(), shadow.property)


def parameters(list, str=str, *, int=int):
    return str(list), int("5"), [str for str in "ab"], str(1)


print(parameters((1, 2)))
def assigned_late():
    try:
        return max(1, 2)
    except UnboundLocalError as error:
        return str(error)
    max = 5
print(assigned_late())
for max in [3, 4]: pass
print(max)
del max
print(max(3, 9))
True_ = True
try: print
except NameError: pass
else: print("print is", print.__name__, print.__module__, print.__self__ is builtins)
print(__builtins__ is builtins, builtins.__name__, eval("__name__"), __name__ == "__main__",
      builtins.__debug__, __debug__)
for text in ["input = 5; print(input + 1)",
        "def f(): return abs\nprint(f() is __builtins__['abs'] if isinstance(__builtins__, dict) else 1)",
             "abs = 3\ndef f(): return abs\nprint(f())",
             "class A: abs = 4; got = abs\nprint(A.got)", "del abs", "abs += 1",
             "print(abs(-3)); abs = 1",
             "import builtins; builtins = 3; print(builtins)",
             "Ellipsis = 1; print(... is Ellipsis)",
             "NotImplemented = 2; print(NotImplemented)",
             "Exception = KeyError\ntry: raise ValueError(1)\nexcept Exception: print('never')",
             "print = repr; x = print(1)",
             "object = str\nclass A: pass\nprint(A.__mro__[-1] is object)",
             "type = 5\nclass A: pass\nprint(A.__name__)", "__import__ = None\nimport sys",
             "AssertionError = ValueError\nassert False, 'm'",
             "__build_class__ = None\nclass A: pass\nprint('made', A.__name__)"]:
    try:
        exec(text, {})
    except BaseException as error:
        print(text.splitlines()[0], "->", type(error).__name__, error)
