# __prepare__: namespaces that count, forbid, give missing names; what the class keeps of them.
class NoDuplicates(dict):
    def __setitem__(self, key, value):
        if key in self:
            raise NameError(f"{key!r} is defined twice")
        super().__setitem__(key, value)


class Strict(type):
    @classmethod
    def __prepare__(mcls, name, bases):
        return NoDuplicates()


try:
    class Twice(metaclass=Strict):
        def run(self): pass
        def run(self): pass
except NameError as error:
    print(error)


class AutoNames(dict):
    def __init__(self):
        self.count = 0

    def __missing__(self, key):
        if key.startswith("__") or key in ("print", "len"):
            raise KeyError(key)
        self[key] = self.count
        self.count += 1
        return self[key]


class Auto(type):
    @classmethod
    def __prepare__(mcls, name, bases, **options):
        return AutoNames()


class Colours(metaclass=Auto):
    red
    green
    blue; print("body", len("abc"))
    doubled = blue * 2
    green


print({k: v for k, v in vars(Colours).items() if not k.startswith("__")},
      type(vars(Colours)).__name__)


class Order(type):
    @classmethod
    def __prepare__(mcls, *args, **options):
        print("prepare", args[0], len(args[1]), options)
        return {"given": 1}

    def __new__(mcls, name, bases, namespace, **options):
        cls = super().__new__(mcls, name, bases, namespace)
        namespace["too_late"] = True
        cls.names = [key for key in namespace if not key.startswith("__")]
        return cls

    def __init__(cls, name, bases, namespace, **options):
        print("init sees", cls.names, hasattr(cls, "too_late"))


class Kept(metaclass=Order, x=1):
    b = given + 1
    a = 2
    del given
    class Inner: pass
    for i in range(2): pass


class Child(Kept): c = 3
print(Order.__prepare__("n", ()), type.__prepare__(), type.__prepare__(1, 2, x=3), Kept.b)


class Plain:
    def __prepare__(name, bases): return {"never": 1}


for bad in (lambda *a: None, lambda *a: [1], lambda: {}, lambda *a: 1 / 0):
    meta = type("Bad", (type,), {"__prepare__": staticmethod(bad)})
    try:
        class X(metaclass=meta): pass
    except Exception as error:
        print(type(error).__name__, str(error).replace("<lambda>", "lambda"))
class X(Plain): print("never" in locals())
