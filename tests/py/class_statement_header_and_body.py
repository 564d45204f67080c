# class statements: order of evaluation, keywords, starred bases, __mro_entries__, __prepare__.
log = []


def note(label, value=None):
    log.append(label)
    return value


class Meta(type):
    @classmethod
    def __prepare__(meta, name, bases, **options):
        log.append(f"prepare {name} {[b.__name__ for b in bases]} {options}")
        return Recorder()

    def __new__(meta, name, bases, names, **options):
        log.append(f"new {name}")
        return super().__new__(meta, name, bases, dict(names))

    def __init__(cls, name, bases, names, **options):
        log.append(f"init {name} {options}")


class Recorder(dict):
    def __setitem__(self, key, value):
        if not key.startswith("__"):
            log.append(f"name {key}")
        super().__setitem__(key, value)

    def __missing__(self, key):
        if key.startswith("auto_"):
            return key[5:]
        raise KeyError(key)


class Entries:
    def __init__(self, *bases):
        self.bases = bases

    def __mro_entries__(self, bases):
        log.append(f"entries of {len(bases)}")
        return self.bases


class A:
    pass


class B(note("base", A), note("entries", Entries(int)), metaclass=note("meta", Meta),
    extra=note("extra", 1)):
    x = note("x", auto_word)
    y = x + auto_other
    del x
    for i in range(2):
        pass


print(*log, sep="\n")
log.clear()
print(B.y, B.__bases__[1].__name__, [type(o).__name__ for o in B.__orig_bases__], "x" in vars(B),
    B.i)
options = {"extra": 2}


class C(*[A], **options, metaclass=Meta):
    pass


class D(Entries()):
    pass


class E(Entries(A), Entries(), *()):
    pass


print(log, C.__bases__ == (A,), D.__bases__ == (object,), E.__mro__[1:] == A.__mro__)
CASES = ["class X(5): pass", "class X(A, A): pass", "class X(object, A): pass",
    "class X(A, extra=1): pass",
         "class X(metaclass=5): pass",
             "class X(A, metaclass=lambda *a, **k: (a[0], k), z=1): pass\nprint(X)",
         "class X(Entries(5)): pass", "class X(int, str): pass", "class X(bool): pass",
             "class X('name'): pass",
         "class X(type(None)): pass", "class X(A, metaclass=Other): pass",
             "class X(B, metaclass=Other): pass",
         "class X(print): pass", "class X(*5): pass", "class X(**5): pass",
             "class X(missing): pass",
         "class X(metaclass=Meta, name='n'): pass", "class X(A, metaclass=A): pass",
             "class X((A,)): pass",
         "class X(Bad()): pass", "class X(a=1, **{'a': 2}): pass", "class X(metaclass=Prep): pass"]


class Other(type):
    pass


class Bad:
    def __mro_entries__(self, bases):
        return [A]


class Prep(type):
    __prepare__ = lambda name, bases: 5


for case in CASES:
    try:
        exec(case)
    except (TypeError, NameError) as error:
        print(case, "|", type(error).__name__, error)
