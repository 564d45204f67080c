# Signatures, sources, docstrings and kinds of objects.
import inspect
def f(a, b: int = 3, /, c: str = 'x', *args: int, d, e=5, **kw) -> float:
    """Doc

        indented
      less
    """
    return 1
def g(*, x): yield 1
class A:
    "A doc"
    def m(self, x=1):
        """method doc"""
    @classmethod
    def c(cls, y): pass
    @staticmethod
    def s(z): pass

    def __call__(self, q): pass
class B(A):
    def m(self, x=1):
        return x
    def __init__(self, v): pass
for o in (f, g, A().m, A.m, A.c, A.s, A(), A, B, lambda x, *y: 1): print(inspect.signature(o), repr(inspect.signature(o)))
s=inspect.signature(f)
print(list(s.parameters), s.parameters['b'].kind, repr(s.parameters['d'].kind), s.parameters['b'].default, s.parameters['a'].default, s.return_annotation, s.parameters['b'])
b=s.bind(1,2,3,4,5,d=6,z=7); print(b, b.args, b.kwargs); b=s.bind(1,d=2); b.apply_defaults(); print(b.arguments)
for bad in (lambda: s.bind(), lambda: s.bind(1), lambda: inspect.signature(g).bind(1,x=1), lambda: inspect.signature(g).bind(y=1), lambda: inspect.signature(5)):
    try: print(bad())
    except TypeError as e: print(e)
print(inspect.getdoc(f)); print(inspect.getdoc(B.m), inspect.getdoc(B), inspect.getdoc(B(1).m))
print(inspect.getsource(f)); print(inspect.getsource(A)); print(inspect.getsource(B.m)); print(inspect.getsourcelines(g))
print(inspect.isfunction(f), inspect.isfunction(len), inspect.isbuiltin(len), inspect.ismethod(A().m), inspect.isclass(A), inspect.ismodule(inspect), inspect.isgeneratorfunction(g), inspect.isgenerator(g(x=1)), inspect.isroutine(str.join), inspect.ismethoddescriptor(str.join))
print([n for n,v in inspect.getmembers(A, inspect.isfunction)], inspect.getmro(B), inspect.getmodule(f).__name__, inspect.currentframe().f_code.co_name, inspect.stack()[0].function)
print(inspect.cleandoc("  a\n    b\n      c\n"), inspect.Parameter('x', inspect.Parameter.KEYWORD_ONLY, default=2), repr(inspect.Parameter('x', inspect.Parameter.VAR_KEYWORD)), inspect.Parameter.empty, inspect.isabstract(A))
