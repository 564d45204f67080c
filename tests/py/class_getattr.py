class Lazy:
    def __init__(self):
        self.present = 1

    def __getattr__(self, name):
        print("missing", name)
        if name.startswith("_"):
            raise AttributeError(name)
        return name.upper()

    def __setattr__(self, name, value):
        print("set", name, value)
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        print("delete", name)
        super().__delattr__(name)


x = Lazy()
print(x.present, x.absent)
x.absent = 2
print(x.absent)
del x.absent
print(x.absent)
print(hasattr(x, "_hidden"), hasattr(x, "shown"), getattr(x, "_no", 0))


class All:
    def __getattribute__(self, name):
        return "always " + name


print(All().x, All().__class__)
