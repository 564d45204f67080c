# Class bodies: lookups global before enclosing changes, __class__ cell, nonlocal, global, order.
x = "global"


def reads(value):
    class Inner:
        seen = value

        class Deeper:
            seen = value
            both = lambda self: (value, __class__.__qualname__)
    return Inner


made = reads("v")
print(made.seen, made.Deeper.seen, made.Deeper().both(), made.__qualname__)


def changes():
    count = 0

    class Counter:
        nonlocal count
        count += 1
        global shared
        shared = "set in class body"
        own = count

        def up(self):
            nonlocal count
            count += 1
            return count
    return Counter, lambda: count


counter, get = changes()
print(counter.own, counter().up(), counter().up(), get(), shared, hasattr(counter, "count"))


class Plain:
    x = x
    print(x, __qualname__, __module__, sorted(n for n in locals() if not n.startswith("__")))
    x = "class"
    ys = [y for y in x]
    __doc__ = f"made {x}"

    def which(self):
        return x

    @staticmethod
    def late():
        return Plain.x

    try:
        print([x + y for y in "a"])
    finally:
        z = 1
    while z < 3:
        z += 1
    else:
        done = True
    with_default = lambda self, x=x: x
    locals()["sneaked"] = 5


print(Plain().which(), Plain.late(), Plain.__doc__, Plain.z, Plain.done, Plain().with_default(),
    Plain.sneaked)


class Cell(type):
    def __new__(meta, name, bases, names):
        print(name, "__classcell__" in names)
        if name == "Lost":
            names.pop("__classcell__")
        return super().__new__(meta, name, bases, names)


for source in ("class NoCell(metaclass=Cell):\n def f(self): pass",
               "class HasCell(metaclass=Cell):\n def f(self): return super()",
               "class Own:\n __class__ = int\n def f(self): return __class__\n"
               "print(Own().f(), Own().__class__)",
               "class Slots:\n __slots__ = ('a',)\n a = 1", "class Quali:\n __qualname__ = 5",
               "class Q:\n __qualname__ = 'given.Name'\n"
               "print(Q.__qualname__, Q.__name__, '__qualname__' in vars(Q))",
               "class R:\n return 1", "class Y:\n yield 1", "class N:\n nonlocal n",
                   "class G:\n g = 1\n global g"):
    try:
        exec(source)
    except (TypeError, RuntimeError, SyntaxError, ValueError) as error:
        print(type(error).__name__, error)
