import sys
rc=sys.getrefcount
class A:
    def __str__(self): return 's%d' % rc(self)
    def __repr__(self): return 'r%d' % rc(self)
    def __format__(self, f): return 'f%d' % rc(self)
    def __call__(self, *a, **k): return rc(self), [rc(x) for x in a], [rc(x) for x in k.values()]
    def __eq__(self, o): sys.stdout.write('e%d %d\n' % (rc(self), rc(o))); return False
    def __lt__(self, o): sys.stdout.write('l%d %d\n' % (rc(self), rc(o))); return False
    def __hash__(self): sys.stdout.write('h%d\n' % (rc(self))); return 5
    def __sizeof__(self): return rc(self)
    def __dir__(self): return ['d%d' % rc(self)]
    def __iter__(self): sys.stdout.write('i%d\n' % (rc(self))); return iter([1])
    def __len__(self): sys.stdout.write('n%d\n' % (rc(self))); return 1
    def __index__(self): return rc(self)
    def __bool__(self): sys.stdout.write('b%d\n' % (rc(self))); return True
    def __enter__(self): return rc(self)
    def __exit__(self, *a): sys.stdout.write('x%d\n' % (rc(self)))
    def __getattr__(self, n): return rc(self)
    def __round__(self, *a): return rc(self)
    def __abs__(self): return rc(self)
    def __reversed__(self): return rc(self)
    def __contains__(self, x): sys.stdout.write('c%d %d\n' % (rc(self), rc(x))); return True
    def __set_name__(self, *a): sys.stdout.write('sn%d\n' % (rc(self)))
a = A(); b = A()
def K(x): sys.stdout.write('k%d\n' % rc(x)); return rc(x)
def K2(x, y): sys.stdout.write('k%d %d\n' % (rc(x), rc(y))); return x
print(a); print(a, a); print([a]); print(a, end='\n'); print(*[a])
print(str(a), repr(a), f'{a}', format(a), '%s' % a, '{}'.format(a), '%s %s' % (a, a), f'{a!r}', '%(a)s' % {'a': a})
print(a(1.5), a(b), a(x=b), a(*[b]), a(**{'x': b}), a(b, x=b), a(*(b,), **{'y': b}))
max([a, b], key=K); max(a, b, key=K); min(a, b); sorted([a, b]); sorted([a,b], key=K); [a,b].sort(key=K); [a, b].sort()
a == b; a != b; a in [b]; [b].count(a); [b].index(b); (b,).count(a); {a: 1}; {a}; hash(a); {1: 2}.get(a); {a: 1}.get(b)
print(sys.getsizeof(a), dir(a)); list(a); len(a); bool(a); not a; int(a); range(a); [1]*a; hex(a); round(a); round(a, 2); abs(a); reversed(a)
with a as q: print(q)
print(a.zz, getattr(a, 'zz'), hasattr(a, 'zz'))
import functools
functools.reduce(K2, [a, b, a]); functools.partial(K2, a)(b); functools.partial(K)(a); functools.partial(K2, y=a)(b)
list(map(K, [a])); list(map(K2, [a], [b])); list(filter(K, [a])); 
class Q: z = a
@functools.lru_cache
def L(x): return rc(x)
print(L(a), L(a))
@functools.cmp_to_key
def cmp(x, y): sys.stdout.write('cmp%d %d\n' % (rc(x), rc(y))); return 0
sorted([a, b], key=cmp)
class B(A):
    def __init__(self, *a, **k): sys.stdout.write('init%d %s %s\n' % (rc(self), [rc(x) for x in a], [rc(x) for x in k.values()]))
    def __new__(cls, *a, **k): sys.stdout.write('new %s %s\n' % ([rc(x) for x in a], [rc(x) for x in k.values()])); return super().__new__(cls)
B(a); B(x=a); B(*[a]); B(**{'x': a}); B(a, *[b], x=a); B(*(a, b), **{'q': a})
class E(Exception):
    def __init__(self, *a): sys.stdout.write('einit%d %s\n' % (rc(self), [rc(x) for x in a])); super().__init__(*a)
e = E(a); t = (a, b); e2 = E(*t); print(e2.args is t, ValueError(*t).args is t, rc(t))
set.union({1}, a); {1}.update(a); dict.fromkeys(a); '{0} {0}'.format(a); ''.join([str(a)]); 'abc'.find('a', a); 'abc'.startswith('a', a)
import operator
operator.itemgetter(0)([a]); operator.attrgetter('zz')(a); operator.methodcaller('__len__')(a); operator.eq(a, b); operator.contains(a, b)
a.__len__(); A.__len__(a); a.__eq__(b); object.__repr__(a); type(a).__call__(a)
import copy
class CC:
    def __copy__(self): return rc(self)
    def __deepcopy__(self, m): return rc(self)
    def __reduce__(self): return (str, (str(rc(self)),))
c = CC(); print(copy.copy(c), copy.deepcopy(c))
