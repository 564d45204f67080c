# Descriptors, properties, slots, MRO, metaclasses, __init_subclass__, __new__: every corner.
def t(f, *a):
    try: print(repr(f(*a)))
    except BaseException as e: print(type(e).__name__, e)
# descriptors
class Desc:
    def __init__(s, n): s.n = n
    def __get__(s, o, t=None): return s.n, o is None, t.__name__ if t else None
    def __set__(s, o, v): print("set", s.n, v)
    def __delete__(s, o): print("delete", s.n)
    def __set_name__(s, owner, name): print("name", owner.__name__, name)
class NonData:
    def __get__(s, o, t=None): return "nondata"
class A:
    d = Desc("d"); n = NonData()
a = A(); print(a.d, A.d, a.n); a.d = 5; del a.d; a.n = 3; print(a.n, a.__dict__); a.__dict__["d"] = 9; print(a.d)
A.d = 7; print(a.d)
class OnlyGet:
    def __get__(s,o,t): return 1
    def __set__(s,o,v): raise AttributeError("ro")
class B: x = OnlyGet()
t(setattr, B(), "x", 1); t(delattr, B(), "x")
class OnlySet:
    def __set__(s,o,v): o.__dict__["x"] = v*2
class C: x = OnlySet()
c = C(); c.x = 4; print(c.x); del c.__dict__["x"]; print(type(c.x).__name__)
class P:
    @property
    def x(self): "docx"; return 1
    @x.setter
    def x(self, v): print("setx", v)
    @x.deleter
    def x(self): print("delx")
    y = property()
    z = property(lambda s: 1)
p = P(); p.x = 3; del p.x; print(P.x.__doc__, P.x.fget.__name__); t(lambda: p.y); t(setattr, p, "z", 1); t(delattr, p, "z"); t(setattr, p, "y", 2)
class Q:
    def f(self): pass
    @classmethod
    def c(cls): return cls
    @staticmethod
    def s(): return 1
t(lambda: Q.f()); t(lambda: Q().s(1)); t(lambda: Q.c(1))
# slots
class S:
    __slots__ = ("a", "b")
s = S(); t(lambda: s.a); s.a = 1; print(s.a, S.a); t(setattr, s, "c", 1); t(lambda: s.__dict__); del s.a; t(lambda: s.a); t(delattr, s, "a")
class S2(S): pass
s2 = S2(); s2.c = 1; s2.a = 2; print(s2.__dict__)
class S3(S): __slots__ = ("a", "__dict__")
s3 = S3(); s3.q = 1; s3.a = 3; print(s3.__dict__, S.a.__get__(s3) if False else '')
t(lambda: type("X", (), {"__slots__": "a b"})); t(lambda: type("X", (), {"__slots__": ("a", "a")})); t(lambda: type("X", (), {"__slots__": ("a",), "a": 1})); t(lambda: type("X", (), {"__slots__": 5})); t(lambda: type("X", (int,), {"__slots__": ("a",)})); t(lambda: type("X", (), {"__slots__": ("__dict__","__dict__")})); t(lambda: type("X", (tuple,), {"__slots__": ("a",)}))
class M1: __slots__=("a",)
class M2: __slots__=("b",)
t(lambda: type("X", (M1, M2), {}))
class Pr: 
    __slots__=("__x",)
    def set(s): s.__x = 1; return s
print(Pr().set()._Pr__x)
# MRO
class X1: pass
class Y1(X1): pass
t(lambda: type("Z", (X1, Y1), {})); t(lambda: type("Z", (X1, X1), {})); t(lambda: type("Z", (bool,), {})); t(lambda: type("Z", (int, str), {})); t(lambda: type("Z", (5,), {})); t(lambda: type("Z", (type(None),), {})); t(lambda: type("Z", (type(lambda:1),), {}))
try:
    class Bad(X1, Y1): pass
except TypeError as e: print(e)
# metaclass
class Meta(type):
    @classmethod
    def __prepare__(m, name, bases, **k): print("prepare", name, k); return {"pre": 1}
    def __new__(m, n, b, d, **k): print("new", n, sorted(x for x in d if not x.startswith("__")), k); return super().__new__(m, n, b, d)
    def __init__(c, n, b, d, **k): print("init", n, k); super().__init__(n, b, d)
    def __call__(c, *a, **k): print("call", c.__name__); return super().__call__(*a, **k)
    def __getattr__(c, n): return "meta " + n
    def __len__(c): return 7
    def __iter__(c): return iter("xy")
    def __contains__(c, x): return x == 1
    def __getitem__(c, x): return x
    def __instancecheck__(c, i): return i == 5
    def __subclasscheck__(c, i): return i is int
    def __dir__(c): return ["zz"]
class MC(metaclass=Meta, opt=1): y = 2
print(MC().y, MC.foo, len(MC), list(MC), 1 in MC, MC[3], isinstance(5, MC), issubclass(int, MC), dir(MC), MC.pre)
class MM(type): pass
t(lambda: type("Z", (MC,), {}, metaclass=MM))
try:
    class Conf(MC, metaclass=MM): pass
except TypeError as e: print(e)
class Fn(metaclass=lambda n, b, d, **k: (n, b, sorted(d), k)): z = 1
print(Fn)
try:
    class Pn(metaclass=5): pass
except TypeError as e: print(e)
class BadPrep(type):
    @classmethod
    def __prepare__(*a): return 5
try:
    class Bp(metaclass=BadPrep): pass
except TypeError as e: print(e)
# init_subclass
class Base:
    subs = []
    def __init_subclass__(cls, /, tag=None, **k): super().__init_subclass__(**k); cls.tag = tag; Base.subs.append(cls.__name__)
class D1(Base, tag="x"): pass
class D2(D1): pass
print(Base.subs, D1.tag, D2.tag)
try:
    class D3(Base, nope=1): pass
except TypeError as e: print(e)
try:
    class D4(nope=1): pass
except TypeError as e: print(e)
class Cg:
    def __class_getitem__(cls, x): return cls.__name__, x
print(Cg[int, str]); t(lambda: Cg()[1]); t(lambda: int[3]); print(list[int], dict[str, int] | None, list[int].__origin__, list[int].__args__)
class SetNameErr:
    def __set_name__(s, o, n): raise ValueError("no")
try:
    class Sn: a = SetNameErr()
except Exception as e: print(type(e).__name__, e, repr(e.__cause__))
# new
class Nw:
    def __new__(cls, x): print("new", x); return object.__new__(cls) if x else 5
    def __init__(s, x): print("init", x)
print(type(Nw(1)).__name__, Nw(0))
t(lambda: object.__new__()); t(lambda: object.__new__(5)); t(lambda: object.__new__(int)); t(lambda: int.__new__(str)); 
class Ini:
    def __init__(s): return 5
t(Ini)
class NoArg: pass
t(lambda: NoArg(1)); t(lambda: NoArg(x=1))
class Nwonly:
    def __new__(cls, *a): return super().__new__(cls)
print(type(Nwonly(1,2)).__name__)
class InitOnly:
    def __init__(s, *a): super().__init__(*a)
t(lambda: InitOnly(1))
# class attrs
t(lambda: setattr(int, "x", 1)); t(lambda: delattr(int, "real")); t(lambda: setattr(X1, "__name__", 5)); X1.__name__ = "Renamed"; print(X1, X1()) if False else print(X1.__name__, X1.__qualname__)
t(lambda: setattr(X1(), "__class__", int)); x = X1(); x.__class__ = Y1; print(type(x).__name__); t(lambda: setattr(x, "__class__", 5)); t(lambda: setattr(x, "__dict__", 5)); x.__dict__ = {"k": 1}; print(x.k); t(lambda: delattr(x, "__dict__")); print(x.__dict__)
print(X1.__subclasses__(), Y1.__mro__, Y1.mro(), Y1.__base__, Y1.__bases__, X1.__module__, X1.__dict__.keys() if False else '')
t(lambda: setattr(Y1, "__bases__", ())); t(lambda: setattr(Y1, "__bases__", (Y1,)))
