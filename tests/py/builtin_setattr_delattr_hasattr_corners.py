# setattr, delattr, getattr, hasattr: slots, properties, classes, names that are no identifiers.


class Plain:
    shared = "class"


class Slotted:
    __slots__ = ("one",)


class Guarded:
    def __setattr__(self, name, value):
        print("set", name, value)
        super().__setattr__(name, value)

    def __delattr__(self, name):
        print("delete", name)
        super().__delattr__(name)

    def __getattr__(self, name):
        if name.startswith("key_"):
            raise KeyError(name)
        raise AttributeError(f"nothing called {name}")


class Computed:
    @property
    def area(self):
        return 12

    @property
    def broken(self):
        return self.missing


def attempt(function, *arguments):
    try:
        print(function.__name__, repr(function(*arguments)))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


plain, slotted, guarded, computed = Plain(), Slotted(), Guarded(), Computed()
setattr(plain, "with space", 1)
setattr(plain, "", 2)
setattr(plain, "class", 3)
print(vars(plain), getattr(plain, ""), hasattr(plain, "with space"))
delattr(plain, "")
attempt(delattr, plain, "")
attempt(delattr, plain, "shared")
setattr(plain, "shared", "own")
print(plain.shared, delattr(plain, "shared"), plain.shared)
attempt(setattr, slotted, "two", 2)
attempt(getattr, slotted, "one")
attempt(delattr, slotted, "one")
print(setattr(slotted, "one", 1), slotted.one, hasattr(slotted, "__dict__"))
setattr(guarded, "x", 5)
attempt(delattr, guarded, "x")
attempt(delattr, guarded, "x")
attempt(getattr, guarded, "other")
attempt(getattr, guarded, "other", "default")
attempt(getattr, guarded, "key_1", "default")
attempt(hasattr, guarded, "key_1")
attempt(hasattr, computed, "broken")
attempt(getattr, computed, "broken", "default")
attempt(setattr, computed, "area", 5)
attempt(delattr, computed, "area")
for target in (5, "text", None, [], int, object(), len, (1,), 2.5, type):
    attempt(setattr, target, "name", 1)
    attempt(delattr, target, "name")
for name in (1, None, b"x", ["n"]):
    for function in (getattr, hasattr, delattr):
        attempt(function, plain, name)
    attempt(setattr, plain, name, 1)
for function in (getattr, setattr, delattr, hasattr):
    attempt(function)
    attempt(function, plain)
    attempt(function, plain, "a", 1, 2)
setattr(Plain, "shared", "changed")
delattr(Plain, "shared")
attempt(getattr, plain, "shared")
