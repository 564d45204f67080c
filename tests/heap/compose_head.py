# What every program of compose.py begins with.
import gc, sys, weakref, collections, copy, functools, itertools, operator, types, contextlib
from dataclasses import dataclass
rc, size = sys.getrefcount, sys.getsizeof
EMPTY = ()
COMMON = (int, str, bytes, bool, type, types.ModuleType, types.BuiltinFunctionType)
def count(x): return '-' if issubclass(type(x), COMMON) or x is None or x is EMPTY or x is ... else rc(x) - 1
def kinds(xs): return [type(x).__name__ for x in xs]
def numbered(*xs, seen=None):
    seen = {}
    return [seen.setdefault(id(x), len(seen)) for x in xs]
class Node:
    def __init__(self, k, *more):
        self.k = k
        if more: self.more = more
    def __del__(self): print('del', self.k)
    def act(self, x=None): return [self, x]
    @property
    def here(self): return count(self)
    @classmethod
    def made(cls, k): return cls(k)
    @staticmethod
    def seen(x): return count(x)
class Quiet: pass
class Slots:
    __slots__ = ('a', 'b', '__weakref__')
    def __init__(self, a=None, b=None): self.a, self.b = a, b
class SlotsMore(Slots):
    __slots__ = ('c', '__dict__')
class Undead:
    graves = []
    def __init__(self, k): self.k = k
    def __del__(self):
        print('rise', self.k)
        Undead.graves.append(self)
class Stack(list): pass
class Table(dict):
    def __missing__(self, key): return count(key)
class Name(str): pass
class Number(int): pass
class Row(tuple): pass
class Bag(set): pass
class Trouble(Exception):
    def __init__(self, k, *more):
        super().__init__(k)
        self.more = more
@dataclass
class Record:
    a: object
    b: object = None
@dataclass(slots=True)
class Tight:
    a: object
    b: object = None
@dataclass(frozen=True, order=True)
class Fixed:
    a: int
Point = collections.namedtuple('Point', 'x y', defaults=[None])
class Watched:
    def __get__(self, owner, kind): return count(owner)
    def __set__(self, owner, value): print('set', count(owner), count(value))
class Owner:
    field = Watched()
    @functools.cached_property
    def once(self): return [self]
class Op:
    def __getitem__(self, i): return count(self), count(i)
    def __setitem__(self, i, v): print('setitem', count(self), count(i), count(v))
    def __delitem__(self, i): print('delitem', count(self), count(i))
    def __call__(self, *a, **k): return count(self), [count(x) for x in a], [count(k[n]) for n in k]
    def __add__(self, o): return count(self), count(o)
    def __radd__(self, o): return 'r', count(self), count(o)
    def __iadd__(self, o): print('iadd', count(self), count(o)); return self
    def __eq__(self, o): return count(self) == count(o) or [count(self), count(o)]
    __hash__ = object.__hash__
    def __lt__(self, o): return [count(self), count(o)]
    def __contains__(self, x): print('in', count(self), count(x)); return True
    def __len__(self): print('len', count(self)); return 3
    def __bool__(self): print('bool', count(self)); return True
    def __iter__(self): yield count(self)
    def __neg__(self): return count(self)
    def __getattr__(self, n): return count(self)
    def __str__(self): return str(count(self))
    def __enter__(self): return count(self)
    def __exit__(self, *e): print('exit', count(self), [count(x) for x in e]); return True
def walk(*xs):
    try:
        for x in xs:
            got = yield x
            if got is not None: print('got', count(got))
    finally: print('left', len(xs))
def nest(x):
    got = yield from walk(x, [x])
    yield got
async def later(x): return [x]
def cell_of(x):
    def get(): return x
    def put(y):
        nonlocal x
        x = y
    return get, put
def fail(x, y=None):
    z = [x]
    raise ValueError(x)
def sink(n, x):
    if n: return sink(n - 1, x)
    raise KeyError(x)
def caught(f, *xs):
    try: return f(*xs)
    except Exception as e: return e
@functools.lru_cache(maxsize=2)
def cached(x): return [x]
@contextlib.contextmanager
def around(x):
    print('in', count(x))
    try: yield [x]
    finally: print('out', count(x))
def one(p): return count(p)
def many(p, q=None, *r, s=None, **t): return count(p), count(q), [count(x) for x in r], count(s), [count(t[k]) for k in t]
def told(k): return lambda r: print('gone', k, r() is None)
kept = []
print('begin', [[], {}, (1, [])])
gc.collect()
