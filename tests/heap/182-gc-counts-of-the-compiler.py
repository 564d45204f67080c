# What the compiler itself makes and drops: how many containers a compile() adds to the free
# lists, and how often the collector runs within one.
import gc
SOURCES = r'''
==
pass
==
1
==
x
==
x = 1
==
x = 1.5
==
x = (1, 2)
==
a = b
c = d
==
def f(): pass
==
def f(a, b=1, c=2): return a
==
def f(a, *, b=1, c=2): return a
==
def f():
    x = 1
    def g(): return x
    return g
==
class A: pass
==
class A:
    def m(self): return super().m()
==
[x for x in y]
==
lambda: 0
==
global z
z = 1
==
def f():
    global z, w
    z = 1
==
f(a=1, b=2)
==
{'a': 1, 'b': 2}
==
[1, 2, 3]
==
{1, 2, 3}
==
x in {1, 2, 3}
==
from a import b, c
==
import a.b.c
==
try: x
except E as e: pass
==
f'{x} and {y!r}'
==
x: int = 1
==
def f(a: int, b: str) -> float: pass
==
match x:
    case 1: pass
    case [a, b]: pass
    case {'k': v, **rest}: pass
    case C(a=1, b=2) | D(): pass
    case _: pass
==
if x:
    y = -1
else:
    y = 'abc' 'def'
while x: break
for i in range(3): print(i)
==
with a as b: c
==
x = (1, (2, 3), 4.5)
y = (1, (2, 3), 4.5)
==
x = True; y = b'a'; z = 1j; w = ...
==
def f(self): self.__a = 1
class A:
    def f(self): self.__a = 1
==
async def f():
    async for x in y: await x
==
def f():
    yield 1
    return 2
==
a.b.c(d)[e:f]
'''.split('==\n')[1:]

THRESHOLDS = [2, 3, 4, 5, 6, 8, 10, 13, 16, 20, 24, 28, 33, 40, 50]
ROW = [0] * len(THRESHOLDS)

def left_by(text):
    gc.collect()
    before = gc.get_count()[0]
    compile(text, '<s>', 'exec')
    first = gc.get_count()[0] - before
    before = gc.get_count()[0]
    compile(text, '<s>', 'exec')
    return first, gc.get_count()[0] - before

def count_collections(text):
    i = 0
    while i < len(THRESHOLDS):
        gc.collect()
        gc.collect()
        gc.set_threshold(THRESHOLDS[i], 1000, 1000)
        compile(text, '<s>', 'exec')
        ROW[i] = gc.get_count()[1]
        gc.set_threshold(700, 10, 10)
        i += 1

for text in SOURCES:
    print(repr(text)[:60], *left_by(text))
    count_collections(text)
    print('   ', *ROW)

def left_by_running(run):
    gc.collect()
    before = gc.get_count()[0]
    run()
    return gc.get_count()[0] - before

print(left_by_running(lambda: exec('x = [1, 2, (3, 4)]')))
print(left_by_running(lambda: eval('1 + 2')))
print(left_by_running(lambda: eval('[i for i in (1, 2, 3)]')))
print(left_by_running(lambda: exec('def f(): return 1\nf()', {})))
print(left_by_running(lambda: exec('x = (1, 2); y = (1, 2); gc.collect(); y = gc.get_count()')))

def f(): return a.b
def g(x): return a.b
def h(x): return 1.5, 'x'
# Equal tuples of names, constants and variables are one.
print(f.__code__.co_names is g.__code__.co_names, f.__code__.co_consts is g.__code__.co_consts)
print(g.__code__.co_varnames, h.__code__.co_varnames)
