# types: names, SimpleNamespace, new_class, DynamicClassAttribute
import sys
import types


def attempt(make):
    try:
        print(make())
    except Exception as e:
        print(type(e).__name__, e)


def gen():
    yield


class C:
    __slots__ = ('s',)

    def m(self):
        pass


for name, thing in (('FunctionType', gen), ('LambdaType', lambda: 0), ('GeneratorType', gen()), ('CodeType', gen.__code__),
                    ('MethodType', C().m), ('BuiltinFunctionType', len), ('BuiltinMethodType', [].append), ('WrapperDescriptorType', object.__init__),
                    ('MethodWrapperType', object().__str__), ('MethodDescriptorType', str.join), ('ClassMethodDescriptorType', dict.__dict__['fromkeys']),
                    ('ModuleType', sys), ('MappingProxyType', C.__dict__), ('MemberDescriptorType', C.s), ('GetSetDescriptorType', type.__dict__['__dict__']),
                    ('GenericAlias', list[int]), ('UnionType', int | str), ('EllipsisType', ...), ('NoneType', None), ('NotImplementedType', NotImplemented)):
    print(name, isinstance(thing, getattr(types, name)), getattr(types, name))
n = types.SimpleNamespace(a=1, b='x')
n.c = [n]
print(n, n.a, vars(n), n == types.SimpleNamespace(a=1, b='x', c=[n]), n != types.SimpleNamespace(), n == 5, sys.getsizeof(n))
del n.a
print(n)
for make in (lambda: types.SimpleNamespace(1), lambda: n.zzz, lambda: hash(n), lambda: types.SimpleNamespace(a=1) < types.SimpleNamespace(a=2)):
    attempt(make)


class Settings(types.SimpleNamespace):
    def total(self):
        return self.x + self.y


print(Settings(x=1, y=2), Settings(x=1, y=2).total(), types.SimpleNamespace(), types.SimpleNamespace(**{'with space': 1}))
proxy = types.MappingProxyType({'a': 1})
print(proxy, proxy['a'], list(proxy), len(proxy))
attempt(lambda: proxy.__setitem__('b', 2))
m = types.MethodType(lambda self, x: (self, x), 'me')
print(m(5), m.__self__)
mod = types.ModuleType('made', 'its doc')
mod.x = 5
print(mod, mod.__doc__, mod.x)
print(types.new_class('Made', (list,), {}, lambda ns: ns.update(x=1, show=lambda self: len(self)))([1, 2]).show())


class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        print('prepare', name, kw)
        return {'prepared': True}

    def __new__(mcls, name, bases, ns, **kw):
        print('new', name, sorted(k for k in ns if not k.startswith('__')), kw)
        return super().__new__(mcls, name, bases, dict(ns))

    def __init__(cls, *args, **kw):
        pass


D = types.new_class('D', (), {'metaclass': Meta, 'flag': 1}, lambda ns: ns.update(y=2))
print(D.prepared, D.y, type(D), types.prepare_class('E', (D,))[0])


class Fake:
    def __mro_entries__(self, bases):
        return (int,)


print(types.resolve_bases((Fake(), str)), types.new_class('F', (Fake(),)).__mro__)
attempt(lambda: types.new_class('G', (D, type('M2', (type,), {})('H', (), {}))))


class Dyn(type):
    def __getattr__(cls, name):
        return f'meta {name}'


class WithDyn(metaclass=Dyn):
    @types.DynamicClassAttribute
    def value(self):
        """the doc"""
        return 'instance'


print(WithDyn().value, WithDyn.value)
print(types.FunctionType(gen.__code__, {}, 'renamed').__name__, types.CellType(5).cell_contents)
