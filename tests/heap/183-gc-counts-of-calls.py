# How many containers a call makes and keeps, and how many go when its result does: first
# with empty free lists, then with what it has left there.
import collections, functools, gc, operator, types
from functools import cached_property, partial
def d(n, how):
    how()
    gc.collect(); a = gc.get_count()[0]; t = how(); b = gc.get_count()[0]; t = None; c=gc.get_count()[0]; print(n, b-a, c-b, end=' ')
    a = gc.get_count()[0]; t = how(); b = gc.get_count()[0]; t = None; c=gc.get_count()[0]; print('  again', b-a, c-b)
def f(*a, **k): return a
d('partial', lambda: partial(f, 1))
d('partial kw', lambda: partial(f, 1, a=2))
d('partial kw2', lambda: partial(partial(f, 1, a=2), 3, b=4))
d('partial **', lambda: partial(f, **{'a': 1}))
d('partial call', lambda: partial(f, 1, a=2)(3, b=4))
class C:
    def __init__(self, a=1, **k): self.a = a
class D: pass
class N:
    def __new__(cls, *a, **k): return object.__new__(cls)
d('C()', lambda: C())
d('C(1)', lambda: C(1))
d('C(a=1)', lambda: C(a=1))
d('C(**)', lambda: C(**{'a':1}))
d('C(**) b', lambda: C(**{'b':1}))
d('C(*)', lambda: C(*(1,)))
d('N', lambda: N(1, b=2))
d('N**', lambda: N(**{'b':2}))
d('dict**', lambda: dict(**{'b':2}))
d('dict kw', lambda: dict(b=2))
d('int kw', lambda: int('12', base=10))
d('int **', lambda: int('12', **{'base':10}))
d('sorted', lambda: sorted([1,2], key=None))
d('itemgetter', lambda: operator.itemgetter(1))
d('itemgetter2', lambda: operator.itemgetter(1,2))
d('itemgetter2c', lambda: operator.itemgetter(1,2)([1,2,3]))
d('attrgetter', lambda: operator.attrgetter('a'))
d('attrgetter.', lambda: operator.attrgetter('a.b'))
d('attrgetter2', lambda: operator.attrgetter('a', 'b'))
d('methodcaller', lambda: operator.methodcaller('a', 1))
d('methodcaller', lambda: operator.methodcaller('a', 1, k=2))
class O:
    @cached_property
    def x(self): return 1
def cp():
    return cached_property(lambda s: 1)
d('cached_property', cp)
d('list[int]', lambda: list[int])
d('UserList', lambda: collections.UserList([1]))
d('UserList+', lambda: collections.UserList([1]) + [2])
d('UserDict', lambda: collections.UserDict(a=1))
d('lru', lambda: functools.lru_cache(maxsize=3)(f))
d('lru None', lambda: functools.lru_cache(maxsize=None)(f)(1))
d('cmp_to_key', lambda: functools.cmp_to_key(lambda a, b: a - b))
d('cmp_to_key s', lambda: sorted([3,2,1], key=functools.cmp_to_key(lambda a, b: a - b)))
d('wraps', lambda: functools.wraps(f)(lambda: 1))
d('reduce', lambda: functools.reduce(lambda a, b: a + b, [1,2,3], 0))
d('total', lambda: functools.total_ordering(type('A', (), {'__lt__': lambda a, b: True})))
d('type', lambda: type('A', (), {}))
d('type b', lambda: type('A', (C,), {'x': 1}))
d('type s', lambda: type('A', (), {'__slots__': ('a',)}))
d('prop', lambda: property(f))
d('sns', lambda: types.SimpleNamespace(a=1))
d('sns**', lambda: types.SimpleNamespace(**{'a':1}))
d('exc', lambda: ValueError(1, 2))
d('exc0', lambda: ValueError())
d('oserr', lambda: OSError(1, 'x'))
d('enum', lambda: enumerate([1]))
d('zip', lambda: zip([1], [2]))
d('map', lambda: map(f, [2]))
d('filter', lambda: filter(f, [2]))
d('star', lambda: f(*[1,2], **{'a':1}))
d('fmt', lambda: '{} {a}'.format(1, a=2))
d('fmtmap', lambda: '{a}'.format_map({'a':2}))
d('pct', lambda: '%s %s' % (1,2))
d('split', lambda: 'a b c'.split())
d('part', lambda: 'a b c'.partition(' '))
d('divmod', lambda: divmod(7, 3))
d('items', lambda: list({1:2}.items()))
d('max', lambda: max([1,2], key=lambda a: a, default=3))
d('print', lambda: print('', end='', sep=''))
d('sum', lambda: sum([[1]], []))
d('super', lambda: super(C, C()))
d('getattr', lambda: getattr(C(), 'zz', None))
d('hasattr', lambda: hasattr(C(), 'zz'))
d('dir', lambda: dir(C()))
d('vars', lambda: vars(C()))
d('globals', lambda: len(globals()))
d('locals', lambda: locals())
d('isinst', lambda: isinstance(1, (int, str)))
d('chr', lambda: [*map(chr, (97,))])
d('sl', lambda: [1,2,3][0:2])
d('range', lambda: list(range(3)))
d('rev', lambda: list(reversed([1])))
d('bytes', lambda: bytes([1,2]))
d('ba', lambda: bytearray(b'a'))
d('mv', lambda: memoryview(b'a'))
d('mv[]', lambda: memoryview(b'abc')[1:])
d('fs', lambda: frozenset([1]))
d('set op', lambda: {1} | {2})
d('wr', lambda: __import__('weakref').ref(f))
def tr():
    try: raise ValueError(1)
    except ValueError: pass
d('try', tr)
def tr():
    try: {}['a']
    except KeyError: pass
d('try key', tr)
def tr():
    try: [].x
    except AttributeError: pass
d('try attr', tr)
def tr():
    try: zzz
    except NameError: pass
d('try name', tr)
def tr():
    try: 1/0
    except ZeroDivisionError as e: pass
d('try zero', tr)
def tr():
    try: int('x')
    except ValueError as e: pass
d('try int', tr)
def tr():
    try: [][1]
    except IndexError as e: pass
d('try idx', tr)
def tr():
    try: next(iter([]))
    except StopIteration as e: pass
d('try stop', tr)
def tr():
    try: f(1)(2)
    except TypeError as e: pass
d('try call', tr)
def tr():
    try: (lambda a: 1)()
    except TypeError as e: pass
d('try call2', tr)
def tr():
    try: 1 + 'a'
    except TypeError as e: pass
d('try add', tr)
d('Counter', lambda: collections.Counter('aab'))
class Loud(collections.Counter):
    def __setitem__(self, key, value): super().__setitem__(key, 10 * value)
d('Loud', lambda: Loud('aab'))
print(Loud('aab'), collections.Counter('aab') + collections.Counter('b'))
