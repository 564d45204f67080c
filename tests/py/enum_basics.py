# Enum, IntEnum, StrEnum, Flag, IntFlag: members, lookups, errors; each statement by itself.
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


attempt('Color(9)')
attempt('Color["X"]')
attempt('Color.X')
attempt('Color.RED.X')
attempt('Color.RED=5')
attempt('del Color.RED')
attempt('Color.RED.value=3')
attempt('Color.RED.name=3')
attempt('Color.RED.foo=3;print(Color.RED.foo)')
attempt('class D(Color): pass')
attempt('''class E(Enum):
 A=1
 A=2''')
attempt('Color.RED<Color.BLUE')
attempt('Color()')
attempt('Color(1,2)')
attempt('Color.new=3;print(Color.new)')
attempt('''class E(Enum):
 _x_=1''')
attempt('''class E(Enum):
 mro=1''')
attempt('''class E(Enum):
 __a=1
 _E__b=2
print(list(E))''')
attempt('''class F(Flag):
 A=1
 B=2
 C=4
 D=3
print(list(F),F(7),F.A|F.C,repr(F(0)),~F.A,F.A in F.D,F(3),len(F),str(F.A|F.B),F.D.name,(F.A|F.C).name,F(0).name,list(F.A|F.C),len(F.D),bool(F(0)))''')
attempt('F(8)')
attempt('F("a")')
attempt('F.A|1')
attempt('F.A&3')
attempt('''class G(IntFlag):
 A=1
 B=2
print(G(8),repr(G(8)),repr(G(11)),G.A|8,repr(G.A|8),repr(~G.A),G.A+1,G(3),repr(G(3)),G(0),repr(G(0)),G(-1),repr(G(-1)),f"{G.A}",f"{G.A|G.B:>10}")''')
attempt('''class I(IntEnum):
 A=1
 B=2
print(I.A,repr(I.A),f"{I.A}",I.A+1,I.A<I.B,I(1),str(I.A),format(I.A,"03d"),"%d %s"%(I.A,I.A))''')
attempt('I(7)')
attempt('''class S(StrEnum):
 A=auto()
 BB=auto()
 C="x"
print(S.A,repr(S.A),S.BB.upper(),f"{S.C:>5}",S.A=="a",list(S))''')
attempt('''class S(StrEnum):
 A=1''')
attempt('''class S(StrEnum):
 A=b"x","utf8","strict"''')
attempt('''class S(str,Enum):
 A="a"
print(S.A,repr(S.A),f"{S.A}",S.A=="a","%s"%S.A)''')
attempt('''@unique
class U(Enum):
 A=1
 B=1
 C=1
 D=2
 E=2''')
attempt('print(Enum("An","ant bee cat"),list(Enum("An","ant, bee cat",start=5)),list(Enum("X",{"a":5})),list(Enum("Y",[("p",1),("q",2)])),Enum("Z",["q"],module="mm",qualname="A.Z"), list(IntEnum("W","a b")))')
attempt('''@verify(UNIQUE)
class V(Enum):
 A=1
 B=1''')
attempt('''@verify(CONTINUOUS)
class V(Enum):
 A=1
 B=4''')
attempt('''@verify(CONTINUOUS)
class V(Flag):
 A=1
 B=4''')
attempt('''@verify(NAMED_FLAGS)
class V(Flag):
 A=1
 B=12''')
attempt('''@verify(CONTINUOUS)
class V(Enum):
 A="a"''')
attempt('''class P(Enum):
 A=(1,2)
 B=(3,4)
 def __init__(s,x,y): s.x=x;s.y=y
 @property
 def sum(s): return s.x+s.y
print(P.A,P.A.sum,P.B.value,P((3,4)),P(1,2) )''')
attempt('''class O(Enum):
 A=1
 @classmethod
 def _missing_(c,v): return c.A
print(O(99))''')
attempt('''class O(Enum):
 A=1
 @classmethod
 def _missing_(c,v): return 5
O(9)''')
attempt('''class O(Enum):
 A=1
 @classmethod
 def _missing_(c,v): 1/0
O(9)''')
attempt('''class O(Enum):
 def _generate_next_value_(name,start,count,last): return (name,start,count,list(last))
 A=auto()
 B=auto()
print(list(O))''')
attempt('''class O(Enum):
 A=auto()
 def _generate_next_value_(name,start,count,last): return name''')
attempt('''class F(Flag, boundary=KEEP):
 A=1
print(F(5),repr(F(5)))''')
attempt('''class F(Flag, boundary=CONFORM):
 A=1
print(repr(F(5)))''')
attempt('''class F(Flag, boundary=EJECT):
 A=1
print(repr(F(5)))''')
attempt('''class F(Flag):
 A=1
 B=4
 AB=5
 C=8|1
print(list(F),F.__members__,F.C,repr(F.C),F(9),repr(F(13)),F(2))''')
attempt('print(Color.RED==1,Color.RED is Color(1),hash(Color.RED)==hash("RED"),{Color.RED:1})')
attempt('print(Color.RED.__reduce_ex__(2))')
attempt('''class W(Enum):
 _order_="A B"
 A=1
 B=2''')
attempt('''class W(Enum):
 _order_="B A"
 A=1
 B=2''')
attempt('''class W(Enum):
 _ignore_=["t"]
 t=5
 A=1
print(list(W), hasattr(W,"t"))''')
attempt('''class Mix(int,Enum):
 A=1
print(Mix.A,repr(Mix.A),f"{Mix.A}",Mix.A+1,format(Mix.A,"04d"))''')
attempt('''class FF(float,Enum):
 A=1.5
print(FF.A,repr(FF.A),f"{FF.A}",f"{FF.A:.3f}")''')
attempt('''class DT(tuple,Enum):
 A=(1,2)
print(DT.A)''')
attempt('''class N(Enum):
 def __new__(cls,v,label):
  o=object.__new__(cls); o._value_=v; o.label=label; return o
 A=(1,"one")
 B=(2,"two")
print(N.A.label,N(2),N.A.value)''')
attempt('''class N(Enum):
 def __str__(s): return "S"+s.name
 A=1
print(N.A,f"{N.A}","%s"%N.A,repr(N.A))''')
attempt('''class N(Enum):
 def __repr__(s): return "R"+s.name
 A=1
print(N.A,[N.A])''')
attempt('''class Color2(Enum):
 RED=1
 CRIMSON=1
print(Color2.CRIMSON,list(Color2),Color2.__members__,Color2["CRIMSON"])''')
attempt('print(Color.__call__)')
attempt('''@global_enum
class GE(Enum):
 QQ=1
print(QQ,repr(QQ))''')
attempt('print(isinstance(Color.RED,Color),issubclass(Color,Enum),type(Color.RED))')
attempt('Enum(5)')
attempt('''class Base(Enum):
 def hi(s): return s.name
class D(Base):
 A=1
print(D.A.hi())''')
attempt('print(enum.__all__)')
attempt('print(repr(enum.auto()),enum.auto().value)')
attempt('''class T2(Enum):
 A=1.5
 B=auto()
print(list(T2))''')
attempt('''class T3(Flag):
 A=auto()
 B=auto()
 C=A|B
 D=auto()
print(list(T3),T3.C,T3.D.value)''')
attempt('print(bool(Color.RED),Color.__iter__,Color.RED.__hash__())')
attempt('''class X(Enum):
 red=1
 def red2(self): pass
 @staticmethod
 def s(): return 3
print(X.s(),list(X))''')
attempt('Color.RED()')
attempt('for c in Color: print(c, c.name, c.value)')
attempt('''class Dup(Enum):
 A=1
 def A(self): pass''')
attempt('''class Planet(Enum):
 EARTH=1
 G=2.5
 def f(self): return self.G
print(Planet.EARTH.f())''')
attempt('print(Color.RED.GREEN)')
attempt('print(Color.RED.RED)')
attempt('''class E9(Enum):
 value=3''')
attempt('''class E9(Enum):
 name=3
print(E9.name, E9.name.name)''')
attempt('print(F.A ^ F.B, F.A - F.B)')
attempt('print(property.__module__)')
attempt('print(Color.mro())')
attempt('print(type(enum.property))')
attempt('print(show_flag_values(5))')
