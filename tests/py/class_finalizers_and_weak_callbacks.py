# __del__: when it runs, errors in it are told on stderr and go on, resurrection, with slots and
# weak references.
import weakref


class Loud:
    def __init__(self, name): self.name = name
    def __del__(self): print("gone:", self.name)


a = b = Loud("shared")
del a
print("one name left")
del b
Loud("at once")
x = Loud("replaced")
x = Loud("second")
x = None
items = [Loud(1), Loud(2), Loud(3)]
del items[1]
items.clear()
table = {"k": Loud("value")}
table["k"] = 5


def function():
    local = Loud("local")
    print("leaving", local.name)


function()
[Loud(f"comp {i}") for i in range(2)]
print("after the list")
for loop in map(Loud, "xy"): print("body", loop.name)
del loop


class Slotted:
    __slots__ = ("name", "__weakref__")
    def __init__(self, name): self.name = name
    def __del__(self): print("slotted", self.name)


s = Slotted("s")
r = weakref.ref(s, lambda ref: print("callback", ref() is None))
s.name = "renamed"
del s
print(r())


class Phoenix:
    kept = []
    def __del__(self):
        print("rising")
        Phoenix.kept.append(self)


Phoenix()
print(len(Phoenix.kept))
Phoenix.kept.clear()
print(len(Phoenix.kept))


class Base:
    def __del__(self): print("base del")
class Child(Base):
    def __del__(self): print("child del"); super().__del__()


Child()
d = Loud("explicit")
d.__del__()
d.name = "again"
try:
    raise ValueError(Loud("in exception"))
except ValueError as error:
    print(type(error.args[0]).__name__)
print("after except")
print("end")
