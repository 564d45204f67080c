# typing: what each form shows, gives and refuses; each statement by itself.
import collections.abc
import typing
from typing import *

T = TypeVar('T')
U = TypeVar('U', bound=int)
V = TypeVar('V', int, str)
K = TypeVar('K', covariant=True)
C = TypeVar('C', contravariant=True)
P = ParamSpec('P')
Ts = TypeVarTuple('Ts')


def attempt(source):
    print('--', source)
    try:
        exec(source, globals())
    except BaseException as error:
        print(type(error).__name__ + ':', error)


class St(Generic[T]):
    def __init__(self):
        self.items = []

    def push(self, x: T) -> None:
        self.items.append(x)


class Pt(NamedTuple):
    x: int
    y: int = 0


class Mv(TypedDict, total=False):
    name: str
    year: int


@runtime_checkable
class Cl(Protocol):
    def close(self): ...


class Pr(Protocol):
    x: int
    def m(self) -> int: ...


UserId = NewType('UserId', int)
attempt('print(Any,Union,Optional,Literal,Final,ClassVar,Annotated,NoReturn,Never,Self,TypeAlias,Callable,Tuple,Type,List,Dict,Generic,Protocol,LiteralString,Concatenate,TypeGuard,Required,NotRequired,Unpack)')
attempt('print(List[int],Dict[str,int],Set[T],FrozenSet[int],Tuple[int,...],Tuple[()],Tuple[int,str],Type[int],Deque[int],DefaultDict[str,int],OrderedDict[str,int],Counter[str],ChainMap[str,int])')
attempt('print(Iterable[int],Iterator[int],Sequence[int],Mapping[str,int],MutableMapping[str,int],MutableSequence[int],Generator[int,None,str],Awaitable[int],Coroutine[int,int,int],Collection[int],Container[int],Hashable,Sized,Reversible[int],AbstractSet[int],MutableSet[int],KeysView[int],ItemsView[int,str],ValuesView[int],ContextManager[int],AsyncIterator[int],AsyncIterable[int],ByteString)')
attempt('print(Union[int,str],Union[int],Union[int,None],Union[None,int],Optional[int],Optional[Union[int,str]],Union[int,Union[str,float]],Union[int,int],Union[int,str]==Union[str,int],Optional[None],Union["A",int])')
attempt('print(Callable[[int,str],bool],Callable[...,int],Callable[[],None],Callable[P,int],Callable[[int],T],Callable[Concatenate[int,P],int])')
attempt('print(Literal[1,"a",None,True],Literal[1,1],Literal[1]==Literal[1],Literal[1]==Literal[True],Literal[Literal[1,2],3])')
attempt('print(Final[int],ClassVar[int],Annotated[int,"x",5],Annotated[int,1].__metadata__,Annotated[Annotated[int,1],2],Annotated[int,1].__origin__)')
attempt('print(T,U,V,K,C,P,Ts,P.args,P.kwargs,T.__name__,U.__bound__,V.__constraints__,K.__covariant__, C.__contravariant__)')
attempt('print(St,St[int],St[T],St[int].__origin__,St[int].__args__,St.__parameters__,St[int]().__orig_class__,St[List[T]][int],St.__orig_bases__,St.__mro__)')
attempt('s=St[int]();s.push(3);print(s.items,isinstance(s,St),type(s))')
attempt('St[int,str]')
attempt('St[int][str]')
attempt('class X(Generic): pass')
attempt('class X(Generic[int]): pass')
attempt('class X(Generic[T,T]): pass')
attempt('Generic[T]')
attempt('print(Generic[T])')
attempt('int[5]')
attempt('List[int,str]')
attempt('Dict[int]')
attempt('List[5]')
attempt('print(List["A"])')
attempt('Union[5]')
attempt('Optional[int,str]')
attempt('Union[()]')
attempt('Literal[()]')
attempt('print(Literal[()])')
attempt('Callable[int]')
attempt('Callable[int,str]')
attempt('Final[int,str]')
attempt('ClassVar[5]')
attempt('Any()')
attempt('isinstance(3,Any)')
attempt('isinstance(3,Union[int,str])')
attempt('print(isinstance(3,Union[int,str]),isinstance("a",Optional[int]), issubclass(int,Union[int,str]))')
attempt('isinstance([],List[int])')
attempt('print(isinstance([],List),isinstance([],Sequence),isinstance({},Mapping),isinstance([],Iterable),isinstance(3,Hashable),issubclass(list,Sequence),isinstance(len,Callable))')
attempt('List()')
attempt('List[int]()')
attempt('print(List[int]()==[],Dict[str,int](a=1))')
attempt('Union()')
attempt('class Q(Union): pass')
attempt('''class Q(Any): pass
print(Q)''')
attempt('class Q(Optional[int]): pass')
attempt('''class Q(List[int]): pass
print(Q.__mro__,Q([1]),Q.__orig_bases__)''')
attempt('''class Q(Dict[str,T]): pass
print(Q[int],Q.__parameters__)''')
attempt('Pt()')
attempt('''class Bad(NamedTuple):
 x:int=1
 y:int''')
attempt('''class Bad(NamedTuple):
 _x:int''')
attempt('''class Bad(NamedTuple, int):
 x:int''')
attempt('''E=NamedTuple("E",[("a",int),("b",str)])
print(E(1,"x"),E.__annotations__)''')
attempt('''class Bad(NamedTuple):
 x:int
 def __new__(cls): pass''')
attempt('print(Mv(name="a"),Mv.__annotations__,Mv.__total__,Mv.__required_keys__,Mv.__optional_keys__,type(Mv()),Mv.__mro__,Mv)')
attempt('isinstance({},Mv)')
attempt('''class M2(Mv):
 a:int
print(M2.__annotations__,M2.__required_keys__,M2.__optional_keys__)''')
attempt('''X=TypedDict("X",{"a":int,"b-c":str})
print(X(a=1),X.__annotations__)''')
attempt('''class R(TypedDict):
 a:Required[int]
 b:NotRequired[str]
print(R.__required_keys__,R.__optional_keys__,get_type_hints(R))''')
attempt('class R(TypedDict,int): pass')
attempt('print(UserId(5),UserId,UserId.__supertype__,type(UserId),UserId.__name__)')
attempt('isinstance(3,UserId)')
attempt('class Z(UserId): pass')
attempt('''class F:
 def close(self): pass
print(isinstance(F(),Cl),isinstance(3,Cl),issubclass(F,Cl),issubclass(int,Cl))''')
attempt('isinstance(3,Pr)')
attempt('issubclass(int,Pr)')
attempt('Pr()')
attempt('Cl()')
attempt('''class I(Pr):
 x=1
 def m(self): return 1
print(I().m(), isinstance(I(),Pr) if 0 else "")''')
attempt('''@runtime_checkable
class H(Protocol):
 x:int
class J: x=1
print(isinstance(J(),H))
issubclass(J,H)''')
attempt('''@runtime_checkable
class H: pass''')
attempt('''class H(Protocol[T]):
 def m(self)->T: ...
print(H[int],H.__parameters__)''')
attempt('class H(Protocol, int): pass')
attempt('print(Pr.__mro__, Cl._is_protocol)')
attempt('''def f(a:int,b:"str"=None,*c:List["int"])->Optional["bool"]: pass
print(get_type_hints(f),f.__annotations__)''')
attempt('''class A:
 x:int
 y:"List[A]"=[]
class B(A):
 z:ClassVar[int]=3
print(get_type_hints(B))''')
attempt('get_type_hints(5)')
attempt('''def f(a:"nope"): pass
get_type_hints(f)''')
attempt('''def f(a:Annotated[int,5]): pass
print(get_type_hints(f),get_type_hints(f,include_extras=True))''')
attempt('print(get_origin(List[int]),get_args(List[int]),get_origin(int),get_args(int),get_origin(Union[int,str]),get_args(Union[int,str]),get_origin(Callable[[int],str]),get_args(Callable[[int],str]),get_origin(Annotated[int,1]),get_args(Annotated[int,1]),get_origin(St[int]),get_origin(Generic[T]),get_origin(list[int]),get_args(dict[str,int]),get_origin(int|str),get_args(int|str),get_args(Callable[...,int]),get_args(Literal[1,2]),get_origin(ClassVar[int]),get_origin(List),get_args(Tuple[()]))')
attempt('print(cast(int,"x"),TYPE_CHECKING,Text,AnyStr,AnyStr.__constraints__)')
attempt('''@overload
def g(x:int)->int: ...
@overload
def g(x:str)->str: ...
def g(x): return x
print(g(1),len(get_overloads(g)))''')
attempt('''@overload
def h(x:int): ...
h(1)''')
attempt('''@final
class FF:
 @final
 def m(self): pass
print(FF.__final__,FF.m.__final__)''')
attempt('''@no_type_check
def n(a:5): pass
print(get_type_hints(n))''')
attempt('assert_never(5)')
attempt('print(assert_type(5,int))')
attempt('print(int|None, List[int]|None, None|List[int], T|int, "A"|T if 0 else "", Optional[int]|str, List[int]|str)')
attempt('print(List[int]==List[int],hash(List[int])==hash(List[int]),List[int]!=List[str],{List[int]:1}[List[int]])')
attempt('print(List[T][int],Dict[K,V][int,str],Union[T,str][int],Callable[[T],T][int],Tuple[T,...][str],Optional[T][int],Callable[P,T][[int],str])')
attempt('print(ForwardRef("A"),ForwardRef("A")==ForwardRef("A"))')
attempt('ForwardRef("a b")')
attempt('print(List[int].__name__,List.__name__,Union[int,str].__name__ if 0 else "",List[int].__module__,List[int].__origin__, List.__origin__)')
attempt('TypeVar("Q",int)')
attempt('TypeVar("Q",int,str,bound=int)')
attempt('TypeVar("Q",covariant=True,contravariant=True)')
attempt('TypeVar(5)')
attempt('''class Pair(Generic[T,V]):
 pass
print(Pair[int,str],Pair.__parameters__)''')
attempt('''class Sub(St[int]): pass
print(Sub.__mro__,Sub.__orig_bases__,Sub.__parameters__)
Sub[int]''')
attempt('''class Sub(St[T],Generic[T]): pass
print(Sub[int])''')
attempt('''class W(St[T]): pass
print(W[int], W.__parameters__)''')
attempt('print(SupportsInt,isinstance(3,SupportsInt),isinstance("a",SupportsInt),isinstance(3,SupportsAbs),isinstance(3,SupportsIndex),isinstance(3.5,SupportsRound),isinstance(b"",SupportsBytes))')
attempt('print(IO,TextIO,BinaryIO,IO[str])')
attempt('''x: List[int]=[]
y: "Dict[str,int]"
print(__annotations__)''')
attempt('''@dataclass_transform()
def d(c): return c
print(d(int))''')
attempt('print(is_typeddict(Mv),is_typeddict(dict))')
attempt('print(Unpack[Ts],Tuple[Unpack[Ts]],Tuple[int,*Ts])')
attempt('print(type(List[int]),type(List),type(Union[int,str]),type(T),type(Union),type(Any))')
attempt('print(Type[T],Type["A"],Type[Any],List[Any],List[None],Dict[str,"int"],List[Callable[[int],None]],List[list[int]],List[St[int]],Union[list[int],str],List[...] if 0 else "")')
attempt('print(repr(List[int]),str(Dict[str,List[int]]),f"{Optional[str]}")')
attempt('List[int].foo')
attempt('List.foo')
attempt('print(List[int].append)')
attempt('St[int].foo')
attempt('''class Nn(Generic[T]):
 x:T
Nn[int].q=5
print(Nn.q)''')
attempt('print(Self|None, Type[Self])')
attempt('Self[int]')
attempt('print(ClassVar[List[int]],Final["x"])')
attempt('NoReturn[int]')
attempt('Any[int]')
attempt('print(Optional[T].__parameters__,Dict[T,List[V]].__parameters__)')
attempt('print(get_type_hints(Pt), get_type_hints(St.push))')
attempt('print(Generator[int,str,None].__args__,Coroutine.__name__)')
attempt('print(Hashable is collections.abc.Hashable, Sequence, Sequence.__origin__, Pattern, Match, Pattern[str])')
