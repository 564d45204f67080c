# types: classes made by new_class, namespaces, proxies, bound methods.
import types
from types import (DynamicClassAttribute, MappingProxyType, MethodType, SimpleNamespace, new_class,
                   prepare_class, resolve_bases)


class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **options):
        print('prepare', name, options)
        return {'prepared': True}

    def __new__(mcs, name, bases, namespace, **options):
        return super().__new__(mcs, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **options):
        super().__init__(name, bases, namespace)


def body(namespace):
    namespace['greet'] = lambda self: 'hi from ' + type(self).__name__


Made = new_class('Made', (object,), {'metaclass': Meta, 'level': 3}, body)
print(Made().greet(), Made.prepared, type(Made).__name__, Made.__module__,
      new_class('Bare').__mro__[1:])
print(prepare_class('N', (Made,), {'metaclass': type, 'k': 1})[0].__name__,
      resolve_bases((list[int], str)), types.get_original_bases if hasattr(types,
              'get_original_bases') else 'not yet')
space = SimpleNamespace(b=2, a=1)
space.c = [space.a]
del space.b
print(space, space == SimpleNamespace(a=1, c=[1]), vars(space),
      SimpleNamespace(**vars(space)) is space, SimpleNamespace())
space.me = space
print(space)
inner = {'k': 1}
proxy = MappingProxyType(inner)
inner['new'] = 2
print(proxy, proxy['new'], len(proxy), 'k' in proxy, proxy | {'z': 0}, list(proxy.items()),
      proxy.copy() == inner, proxy == inner, list(reversed(proxy)), hash is not None)
method = MethodType(lambda self, x: (self, x), 'self')
print(method(1), method.__self__, MethodType(len, [1, 2])(),
      method == MethodType(method.__func__, 'self'))


class Lazy:
    @DynamicClassAttribute
    def name(self):
        return 'from the instance'


print(Lazy().name, types.GenericAlias(list, (int,)), types.UnionType.__name__,
      isinstance(int | str, types.UnionType), types.NoneType, types.EllipsisType,
      types.NotImplementedType.__name__)
copied = types.FunctionType((lambda a, b=1: a + b).__code__, {}, 'copied', (10,))
print(copied(1), copied.__name__, copied.__qualname__, types.CodeType.__name__)
module = types.ModuleType('made', 'A module.')
module.value = 5
print(module, module.__doc__, module.value, sorted(n for n in vars(module) if n != 'value'))
cell = types.CellType(3)
print(cell.cell_contents, isinstance((lambda: copied).__closure__, types.NoneType),
      isinstance(len, types.BuiltinFunctionType), isinstance([].append, types.BuiltinMethodType),
      isinstance(str.join, types.MethodDescriptorType), isinstance(int.__add__,
                                                                   types.WrapperDescriptorType),
                                                                   isinstance((x for x in ()),
                                                                              types.GeneratorType))
for wrong in (lambda: proxy.__setitem__, lambda: MappingProxyType([1]), lambda: MethodType(5, 1),
              lambda: SimpleNamespace(1), lambda: space.nope,
              lambda: Lazy.name, lambda: {proxy: 1},
              lambda: types.CellType().cell_contents, lambda: types.NoneType(1),
              lambda: types.FunctionType(5, {}), lambda: module.nope, lambda: new_class('X', (1,)),
              lambda: types.GeneratorType(), lambda: types.ModuleType()):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__ + ':', error)
