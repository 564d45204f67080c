# Class bodies: lookup in the class, then global, not in the enclosing class; loops, del,
# comprehensions, __class__.
x = "global x"
y = "global y"


class Outer:
    x = "outer x"
    y = y + " copied"
    loop = [letter for letter in x][:2]
    for index in range(3): last = index
    if last == 2: branch = "taken"
    try:
        class Inner:
            seen = x
            nested = y
    finally:
        done = True
    del index
    text = f"{x!r} {last}"
    default = lambda self, value=x: (value, x)
    pairs = [(a, b) for a in x[:2] for b in "12"]
    try:
        first_free = [x for _ in range(1)]
        broken = [last for _ in range(1)]
    except NameError as error:
        message = str(error)
    try: gone = index
    except NameError as problem: gone = str(problem)
    import math as maths
    names = sorted(name for name in dir() if not name.startswith("__"))
    __private = 5
    read_private = __private
    (walrus := 10)
    walrus += 1
    a, *b = "abc"
    with_locals = sorted(key for key in locals() if key.startswith("_") and key.endswith("vate"))

    @staticmethod
    def early(): return "callable"
    called = early()

    def method(self): return x, __class__.x, self.__private


print(Outer.loop, Outer.last, Outer.branch, Outer.Inner.seen, Outer.Inner.nested, Outer.done,
      Outer.text)
print(Outer().default(), Outer.pairs, Outer.first_free, Outer.message, Outer.gone,
      Outer.maths.pi > 3)
print(Outer.names, Outer.read_private, Outer.walrus, Outer.b, Outer.with_locals, Outer.called,
      Outer().method())
print(hasattr(Outer, "error"), hasattr(Outer, "index"), Outer.__qualname__,
      Outer.Inner.__qualname__)


def function():
    x = "local x"
    class UsesLocal:
        one = x
        class Deeper:
            two = x
            x = "deeper"
            three = x
    class Conditional:
        if False: x = 1
        found = x
    class Deletes:
        x = "short"
        del x
        after = x
    return UsesLocal.one, UsesLocal.Deeper.two, UsesLocal.Deeper.three, Conditional.found, Deletes.after


print(function())
for text in ["class A: a = b", "class A: del nothing", "class A: return 1", "class A: yield 1",
             "class A: x = 1; print(A)",
             "class A:\n  def f(): pass\n  f.__qualname__ = 'other'\nprint(A.f.__qualname__)",
             "class A: print(__name__, __qualname__, __module__)",
             "class A: __qualname__ = 'Renamed'\nprint(A)", "class A: __qualname__ = 5",
             "class A: __module__ = 'moved'\nprint(A)",
             "class A: __name__ = 'kept'\nprint(A.__name__, A().__name__)",
             "class A: 'doc'; x = __doc__\nprint(A.x)",
             "class A: __doc__ += ' more'", "class A: break", "class A: await x",
             "class A: x: int; print(__annotations__)", "class A: super()"]:
    try:
        exec(text, {"__name__": "space"})
    except (NameError, SyntaxError, TypeError, RuntimeError) as error:
        print(text, "->", type(error).__name__, getattr(error, "msg", error))
