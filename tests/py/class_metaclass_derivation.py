# Which metaclass makes a class: explicit, inherited, the most derived; functions and callables as
# metaclass.
class M(type): pass
class N(M): pass
class Other(type): pass
class A(metaclass=M): pass
class B(metaclass=N): pass
class P(metaclass=Other): pass


def kind(text):
    try:
        space = {}
        exec(text, globals(), space)
        made = space["X"]
        print(text, "->", type(made).__name__, getattr(made, "__name__", made))
    except Exception as error:
        print(text, "->", type(error).__name__, error)


def function(name, bases, namespace, **options):
    return name, len(bases), options


class Callable:
    def __call__(self, name, bases, namespace):
        return type(name + "Made", bases, dict(namespace))

    def __prepare__(self, name, bases):
        return {"prepared": name}


callable_object = Callable()
for text in ["class X(A): pass", "class X(A, B): pass", "class X(B, A): pass",
             "class X(A, metaclass=N): pass",
             "class X(B, metaclass=M): pass", "class X(A, metaclass=type): pass",
             "class X(A, P): pass",
             "class X(A, metaclass=Other): pass", "class X(metaclass=function): pass",
             "class X(A, metaclass=function, a=1): pass",
             "class X(metaclass=callable_object): y = prepared",
             "class X(A, metaclass=callable_object): pass", "class X(metaclass=lambda *a: 5): pass",
             "X = type('X', (A,), {})", "X = type('X', (A, B), {})", "X = M('X', (), {})",
             "X = M('X', (B,), {})",
             "X = type('X', (A, P), {})", "X = type.__new__(M, 'X', (), {})",
             "X = type.__new__(type, 'X', (B,), {})",
             "X = type.__new__(int, 'X', (), {})", "X = type.__new__(5, 'X', (), {})",
             "X = M('X')", "X = type('X')",
             "X = type('X', ())", "X = type('X', (), {}, 5)", "X = type(5, (), {})",
             "X = type('X', [], {})",
             "X = type('X', (), [])", "X = type('X\\0', (), {})", "X = type('', (), {})",
             "X = M(5)", "X = type()",
             "X = type('X', (), {'__doc__': 1, '__module__': 5})",
             "X = type('X', (), {'__qualname__': 5})",
             "X = type('X', (), {1: 2})", "X = type(name='X')", "X = type('X', (), {}, a=1)"]:
    kind(text)


class Single(type):
    instances = {}

    def __call__(cls, *arguments):
        if cls not in Single.instances:
            Single.instances[cls] = super().__call__(*arguments)
        return Single.instances[cls]


class Config(metaclass=Single):
    def __init__(self, name="default"):
        self.name = name


print(Config("first") is Config("second"), Config().name, type(Config).__mro__[0].__name__)
