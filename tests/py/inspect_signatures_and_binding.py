# inspect: signatures built and changed, binding arguments, members, predicates.
import inspect
from inspect import Parameter, Signature, signature


def sample(a, b: int = 2, /, c='x', *rest, d, e=None, **others) -> str:
    """First line.

        Indented more.
    Last line.
    """


class Base:
    limit = 3

    def __init__(self, size=1):
        self.size = size

    def plain(self, x):
        """Documented in the base."""

    @classmethod
    def make(cls, y=0):
        pass

    @staticmethod
    def still(z):
        pass

    @property
    def area(self):
        pass


class Child(Base):
    def plain(self, x):
        pass


sig = signature(sample)
print(sig, sig.return_annotation, list(sig.parameters), sig == signature(sample))
for name, parameter in sig.parameters.items():
    print(name, parameter.kind.description, parameter.default is Parameter.empty, parameter,
          sep=' ~ ')
bound = sig.bind(1, 2, 3, 4, 5, d=6, f=7)
print(bound, bound.args, bound.kwargs, dict(bound.arguments))
bound = sig.bind_partial(1)
bound.apply_defaults()
print(dict(bound.arguments))
for wrong in (lambda: sig.bind(), lambda: sig.bind(1), lambda: signature(5),
              lambda: signature(sample).bind(1, d=1, c=2, **{'c ': 1}) and 0,
              lambda: signature(Child).bind(1, 2), lambda: Parameter('1x', Parameter.VAR_KEYWORD),
              lambda: Parameter('x', Parameter.VAR_POSITIONAL, default=1),
              lambda: sig.bind(1, d=1, e=2).args.nope,
              lambda: inspect.getfullargspec(5)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__ + ':', error)
changed = sig.replace(parameters=list(sig.parameters.values())[:2], return_annotation=int)
print(changed, Parameter('n', Parameter.KEYWORD_ONLY, default=5, annotation=int),
      sig.parameters['c'].replace(name='renamed'))
print(signature(Child), signature(Child().plain), signature(Base.plain), signature(Base.make),
      signature(Base.still), signature(lambda *, k: 0), signature(Base, follow_wrapped=False))
print(inspect.getfullargspec(sample)[:6])
print(repr(inspect.getdoc(sample)), inspect.getdoc(Child.plain),
      inspect.cleandoc('  a\n    b\n  c'), inspect.getmro(Child)[1].__name__)
print([name for name, _ in inspect.getmembers(Child, inspect.isfunction)])
print(
      [name for name, value in inspect.getmembers(Child()) if not name.startswith('__')])
print(inspect.isclass(Child), inspect.ismethod(Child.make), inspect.ismethod(Child().plain),
      inspect.isroutine(len), inspect.isbuiltin(len), inspect.isgeneratorfunction(lambda: (yield)),
      inspect.isdatadescriptor(Base.area),
      inspect.ismethoddescriptor(str.join), inspect.iscoroutinefunction(sample),
      inspect.isabstract(Base), inspect.isgenerator(x for x in ()), inspect.ismodule(inspect),
      inspect.iscode(sample.__code__))
print(inspect.getattr_static(Child(), 'area') is Base.area,
      inspect.getattr_static(Child(), 'nope', 'default'), inspect.getcallargs(Base.plain, 1, x=2),
      inspect.currentframe().f_lineno > 1, inspect.unwrap(sample) is sample)


def numbers():
    kept = 5
    yield kept
    yield


generator = numbers()
print(inspect.getgeneratorstate(generator), next(generator), inspect.getgeneratorstate(generator),
      inspect.getgeneratorlocals(generator), generator.close(),
      inspect.getgeneratorstate(generator))
print(inspect.getclosurevars(lambda: (generator, len)).builtins == {'len': len})
