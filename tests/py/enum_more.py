# Enumerations: values made by auto, mixed-in types, boundaries, decorators, errors.
import enum
from enum import *


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3


def attempt(source):
    print('--', source)
    try:
        exec(source, globals())
    except Exception as error:
        print(type(error).__name__ + ':', error)


attempt('''class F(Flag):
 A=1
print(str(F(0)))''')
attempt('''class F(Flag):
 A=5
 B=auto()
print(list(F),F.__members__,F.A,repr(F.B),F._flag_mask_)
F(1)''')
attempt('''class E(Enum):
 A=1
 def __init__(self,*a): print(a)
 def __init_subclass__(cls,**k): print(k)''')
attempt('''class B(Enum):
 def __init_subclass__(cls,**k): print("sub",k,list(cls))
class C(B):
 A=1''')
attempt('class E(Enum,int): pass')
attempt('''class A: pass
class E(A,Enum):
 X=1
print(E.X,E._member_type_)''')
attempt('''class E(Enum):
 A=[1]
 B={}
print(E([1]),E({}))''')
attempt('E([5])')
attempt('''class E(Enum):
 A=1
 B=A
print(list(E),E.B)''')
attempt('''class E(IntFlag):
 A=1
 B=2
 C=3
print(list(E), E.C, repr(E.C), E(3), E.A|E.B, -E.A, E.A&1, E.A^3, 1|E.A, repr(5|E.A), 2 in E.C, )''')
attempt('''class E(Flag):
 A=1
 B=2
print(E.A&E.B, E.A^E.B,bool(E.A&E.B), E.A|E.B in E, E.A in (E.A|E.B), hash(E.A|E.B)==hash(E.B|E.A), (E.A|E.B) is (E.B|E.A))''')
attempt('1 in E.A')
attempt('''class D(Enum):
 A=1
 @property
 def label(self): return self.name.title()
 def __lt__(s,o): return s.value<o.value
print(D.A.label,D.label)''')
attempt('''class D(Enum):
 A=1
print(D.A.__dict__, D.__dict__.keys())''')
attempt('''class D(Enum):
 _generate_next_value_=staticmethod(lambda n,s,c,l:n.lower())
 A=auto()
print(D.A.value)''')
attempt('''class D(Enum):
 "docs"
 A=1
print(D.__doc__)''')
attempt('''class D(IntEnum):
 A=1
print(D.A.__doc__,D.__doc__)''')
attempt('print(Enum.__members__,IntEnum.__mro__,IntFlag.__mro__,StrEnum.__mro__)')
attempt('''class D(bytes,Enum):
 def __new__(c,v,l):
  o=bytes.__new__(c,[v]);o._value_=v;o.label=l;return o
 A=(1,"x")
print(D.A,D.A.label,repr(D.A),bytes(D.A))''')
attempt('''class D(Enum):
 A=1
D.__members__["x"]=1''')
attempt('''class D(Enum):
 A=1
print(D.__getitem__("A"), D.__name__, D.A.__objclass__ if hasattr(D.A,"__objclass__") else None, D.A._sort_order_)''')
attempt('''class M(EnumMeta):
 def __contains__(c,v): return v in c._value2member_map_
class D(Enum,metaclass=M):
 A=1
print(1 in D, 5 in D)''')
attempt('''class D(Enum):
 A=1
 _ignore_="B C"
 B=3
 C=3
print(D.__members__)''')
attempt('''class D(Enum):
 A=1
 _ignore_="A"''')
attempt('''class D(Flag):
 A=-1''')
attempt('''class D(IntFlag):
 A=-1
print(list(D))''')
attempt('''class D(Flag):
 Z=0
 A=1
print(list(D),D(0),D.Z,D.Z.name,D.A&D.Z)''')
attempt('''class P(Flag):
 R=auto()
 W=auto()
 X=auto()
 ALL=R|W|X
print(P.ALL,repr(P.ALL),~P.R,P.ALL&~P.X,list(P.ALL),P["R"]|P["X"],P(5),repr(P(6)), P.R|P.W|P.X)''')
attempt('''class D(Enum):
 A=1
D._value2member_map_[1].value; D.A._value_=5;print(D.A)''')
attempt('''class D(Enum):
 A=1
 def __eq__(s,o): return True
print(D.A==3);{D.A}''')
attempt('''class D(str,Enum):
 def _generate_next_value_(n,*a): return n
 A=auto()
print(D.A.value,D("A"),D.A+"x")''')
attempt('Enum("X","a a")')
attempt('Enum("X",5)')
attempt('Enum("X","mro")')
attempt('IntEnum("X",["a",("b",7)])')
attempt('print(list(Enum("X",[])))')
attempt('print(Enum("X","a",type=str).a.value, Flag("F","a b c").c.value, Enum("Q","a").__module__)')
attempt('''class D(StrEnum):
 A="a","b","c","d"''')
attempt('''class D(StrEnum):
 A=b"a",5''')
attempt('print(format(StrEnum("K","p").p,">5"))')
attempt('print(KEEP,repr(KEEP),str(STRICT),UNIQUE,repr(UNIQUE))')
attempt('print(EnumType.__name__, EnumMeta is EnumType)')
attempt('''class D(Enum):
 A=object()
print(D.A==D.A,D.A!=1)''')
attempt('''class D(IntEnum):
 A="5"
print(repr(D.A),D.A.value,D(5))''')
attempt('''class D(IntEnum):
 A="x"''')
attempt('''class D(float,Enum):
 A="1.5"
print(repr(D.A))''')
attempt('''class D(Enum):
 x:int=5
 y:str
print(list(D),D.__annotations__)''')
attempt('''class D(Enum):
 A=1
 f=lambda s:s.name
print(D.A.f())''')
attempt('''class D(Enum):
 A=1
 A2=nonmember(1)
print(D.A2)''')
attempt('''class D(IntFlag,boundary=STRICT):
 A=1
D(4)''')
attempt('''class D(Enum):
 def __new__(cls): pass
 A=1''')
attempt('''class D(Enum):
 A=1
 def __str__(self): return "x"
 def __format__(self,s): return "f"+s
print(f"{D.A:q}",str(D.A))''')
attempt('''class E(Enum):
 A=1
 B=2
 @classmethod
 def default(cls): return cls.A
print(E.default(), E.B.default())
for n,m in E.__members__.items(): print(n,m)
print(sorted(E,key=lambda m:-m.value), max(E,key=lambda m:m.value), {m.name:m.value for m in E})''')
attempt('''match E.A:
 case E.B: print("b")
 case E.A: print("a")''')
attempt('print(E.A.name.lower(), E(1) is E["A"], E.A is not E.B, isinstance(E.A,Enum), E.A in list(E), {E.A:1}[E.A], [e for e in E][0])')
attempt('''class E(Enum):
 pass
class G(E):
 A=1
print(list(E),list(G),len(E),bool(E))''')
attempt('''class D(Enum):
 A=1
 def _missing_(cls,v): return 0''')
attempt('''@unique
class U(IntEnum):
 A=1
 B=2
print(U.A)''')
attempt('print(U.A==1,U.B>U.A,U.A+U.B,[10,20,30][U.B],int(U.A),U.A.real,U.A.bit_length(), isinstance(U.A,int), sum(U), U.A*2.5)')
attempt('print("%s|%d|%r|%5s"%(U.A,U.A,U.A,U.A), "{}|{!r}|{:>4}|{!s}".format(U.A,U.A,U.A,U.A))')
