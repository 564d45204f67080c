# What the collector finds at objects of the library, types made at run time among it.
import array, collections, functools, gc, itertools, operator, re, types, weakref

def f(a, k=1): pass
class C: pass
c = C()
things = dict(
    partial=functools.partial(f, 1, k=2), partial_bare=functools.partial(f),
    itemgetter=operator.itemgetter(1), itemgetter_2=operator.itemgetter(1, 'x'),
    itemgetter_tuple=operator.itemgetter((1, 2)), attrgetter=operator.attrgetter('a'),
    attrgetter_2=operator.attrgetter('a.b', 'c'), methodcaller=operator.methodcaller('m', 1, k=2),
    key_maker=functools.cmp_to_key(f), key=functools.cmp_to_key(f)([1]),
    defaultdict=collections.defaultdict(list, a=[1]), deque=collections.deque([[1], 2]),
    counter=collections.Counter('aab'), chain_map=collections.ChainMap({1: []}),
    namespace=types.SimpleNamespace(a=[]), proxy=types.MappingProxyType({1: 2}),
    reference=weakref.ref(c, f), chain=itertools.chain([1]), repeat=itertools.repeat([]),
    product=itertools.product([1], [2]), groupby=itertools.groupby([1]),
    array=array.array('i', [1]), match=re.match('a', 'ab'), point=collections.namedtuple('P', 'x')(1))
for name, thing in things.items():
    print(name, type(thing).__name__, gc.is_tracked(thing), [type(r).__name__ for r in gc.get_referents(thing)])

class Sub(functools.partial): pass
print([type(r).__name__ for r in gc.get_referents(Sub(f, 1))])
print(operator.itemgetter(1), operator.itemgetter((1, 2)), operator.itemgetter(1, 2))
print(operator.itemgetter((1, 2)).__reduce__()[1], operator.itemgetter(0)([[5]]), operator.itemgetter(0, 0)('ab'))
