class A: pass
class A(): pass
class A(B): pass
class A(B, C, metaclass=D, **k): pass
class A(*b): x = 1; y = 2
class A(B[C], d()):
    "doc"
    x: int
    def f(self): pass
    class B:
        pass
@a
class A: pass
@a
@b.c(d)
@e[0]
@(f, g)
@x if y else z
@(w := v)
@lambda f: f
class A(B,):
    @property
    def f(self): return 1
    @f.setter
    async def f(self): pass
@a
async def f(): pass
@w := v
def g(): pass
