# Special methods that give what they may not, operators without methods, wrong arguments of builtins.
# data model: special methods all
def t(f, *a):
    try: print(f.__name__ if hasattr(f,'__name__') else f, repr(f(*a)))
    except BaseException as e: print(type(e).__name__, e)
class A:
    def __repr__(s): return 5
t(repr, A()); t(str, A()); t(format, A())
class B:
    def __str__(s): return 5
t(str, B())
class C:
    def __bytes__(s): return "x"
t(bytes, C())
class D:
    def __format__(s, spec): return 5
t(format, D(), "x")
class E:
    def __hash__(s): return "x"
t(hash, E())
class E2:
    def __hash__(s): return 2**70
t(hash, E2())
class F:
    def __bool__(s): return 1
t(bool, F())
class G:
    def __len__(s): return -1
t(len, G()); t(bool, G())
class G2:
    def __len__(s): return "x"
t(len, G2())
class G3:
    def __len__(s): return 2**70
t(len, G3())
class G4:
    def __len__(s): return 3.0
t(len, G4())
class H:
    def __dir__(s): return 5
t(dir, H())
class H2:
    def __dir__(s): return ["b","a",1]
t(dir, H2())
class I:
    def __index__(s): return 2.0
t(range, I()); t([1,2].__getitem__, I())
class J:
    def __int__(s): return 2.0
t(int, J())
class K:
    def __float__(s): return 2
t(float, K())
class M:
    def __iter__(s): return 5
t(iter, M()); t(list, M())
class N:
    def __contains__(s, x): return "yes"
t(lambda: 5 in N()); t(lambda: 5 not in N())
class O:
    def __reversed__(s): return 5
t(reversed, O())
class P:
    def __length_hint__(s): return -1
    def __iter__(s): return iter(())
t(list, P())
class P2:
    def __length_hint__(s): return "x"
    def __iter__(s): return iter(())
t(list, P2())
class Q:
    def __call__(s, *a, **k): return a, k
class R:
    def __instancecheck__(s, x): return x
t(isinstance, [1], R()); t(isinstance, 1, 5)
class S:
    def __getattr__(s, n): raise AttributeError(n + "!")
t(lambda: S().x); t(getattr, S(), "y", 3); t(hasattr, S(), "q")
class T:
    def __getattribute__(s, n): return n
t(lambda: T().anything); t(lambda: T().__class__); t(lambda: T().__dict__)
class U:
    def __setattr__(s, n, v): print("set", n, v); object.__setattr__(s, n, v)
    def __delattr__(s, n): print("del", n); object.__delattr__(s, n)
u = U(); u.a = 1; del u.a; t(lambda: u.a); t(delattr, u, "zz")
class V:
    def __getitem__(s, k): return k
t(lambda: V()[1:2, ..., ::3]); t(lambda: V()[()]); t(lambda: V()[*[1,2]]); t(lambda: 3 in iter(V()))
class W:
    def __missing__(s, k): return "missing"
t(lambda: W()["x"])
class X(dict):
    def __missing__(s, k): return "missing", k
t(lambda: X()["x"]); t(X().get, "x")
class Y:
    def __pos__(s): return "pos"
    def __neg__(s): return "neg"
    def __invert__(s): return "inv"
    def __abs__(s): return "abs"
    def __round__(s, n=None): return "round", n
    def __trunc__(s): return "trunc"
    def __floor__(s): return "floor"
    def __ceil__(s): return "ceil"
    def __divmod__(s, o): return "divmod", o
    def __rdivmod__(s, o): return "rdivmod", o
    def __pow__(s, o, m=None): return "pow", o, m
    def __rpow__(s, o, m=None): return "rpow", o, m
    def __matmul__(s, o): return "mm"
    def __rmatmul__(s, o): return "rmm"
    def __imatmul__(s, o): return "imm"
y = Y()
t(lambda: (+y, -y, ~y, abs(y), round(y), round(y, 2), divmod(y, 1), divmod(1, y), y**2, 2**y, pow(y,2,3), y@1, 1@y))
import math
t(math.trunc, y); t(math.floor, y); t(math.ceil, y)
t(lambda: pow(2, y, 3)); 
z = y; z @= 1; print(z)
t(lambda: -"a"); t(lambda: +[]); t(lambda: ~1.5); t(lambda: abs("x")); t(lambda: [] @ 1); t(lambda: {} - {}); t(lambda: 1 < "a"); t(lambda: object() < object()); t(lambda: "a" * "b"); t(lambda: 1 + None); t(lambda: [] + ()); t(lambda: "a" + 1); t(lambda: 1 + "a"); t(lambda: b"a" + "a"); t(lambda: pow(2, "x")); t(lambda: 2 ** "x"); t(lambda: divmod(1, "x")); t(lambda: 5()); t(lambda: 5[0]); t(lambda: None.x); t(lambda: [][1.0]); t(lambda: {}[[]]); t(lambda: "abc"["a"]); t(lambda: (1,2)["x"]); t(lambda: len(5)); t(lambda: iter(5)); t(lambda: next(5)); t(lambda: hash([])); t(lambda: [1,2,3].index(9)); t(lambda: int("x")); t(lambda: float("x"))
t(lambda: print(sep=1)); t(lambda: sorted([1,"a"])); t(lambda: max()); t(lambda: max([])); t(lambda: sum(["a"])); t(lambda: sum("ab")); t(lambda: ord("ab")); t(lambda: chr(-1)); t(lambda: round("x")); t(lambda: abs()); t(lambda: isinstance(1)); t(lambda: issubclass(1, int)); t(lambda: getattr(1)); t(lambda: zip(1)); t(lambda: map(1)); t(lambda: filter(None)); t(lambda: enumerate()); t(lambda: range()); t(lambda: range(1,2,0)); t(lambda: range(1.0)); t(lambda: slice()); t(lambda: type()); t(lambda: type(1,2)); t(lambda: super()); t(lambda: object(1)); t(lambda: int(1,2,3)); t(lambda: str(1,2,3,4)); t(lambda: list(1,2)); t(lambda: dict(1)); t(lambda: dict([1])); t(lambda: dict([(1,2,3)])); t(lambda: set(1)); t(lambda: tuple(5)); t(lambda: bytes("a")); t(lambda: bytes(-1)); t(lambda: bytes([300])); t(lambda: frozenset(1)); t(lambda: property(1,2,3,4,5)); t(lambda: staticmethod())
