# dataclasses: every option, the functions, inheritance, errors.
from dataclasses import (KW_ONLY, MISSING, Field, FrozenInstanceError, InitVar, asdict, astuple,
                         dataclass, field, fields, is_dataclass, make_dataclass, replace)


def attempt(source):
    print('--', source)
    try:
        exec(source, globals())
    except Exception as error:
        print(type(error).__name__ + ':', error)


@dataclass
class Item:
    """An item on stock."""
    name: str
    price: float
    count: int = 0

    def total(self) -> float:
        return self.price * self.count


i = Item('pen', 1.5, 10)
print(i, i.total(), i == Item('pen', 1.5, 10), i != Item('pen', 1.5), Item.count, Item.__doc__)
print(Item(name='a', price=2), Item.__match_args__, Item.__init__.__annotations__)
print(Item.__init__.__qualname__, Item.__repr__.__qualname__, Item.__eq__.__qualname__, Item.__hash__)
print(i.__dict__, i == ('pen', 1.5, 10), i.__eq__(3), is_dataclass(i), is_dataclass(Item), is_dataclass(3))


@dataclass
class P:
    x: int
    y: int = 5


print(P.__doc__, P(1), P(1, 2), [P(1)] == [P(1)], P(1) in [P(1)])
attempt('P()')
attempt('P(1, 2, 3)')
attempt('P(z=1)')
attempt('P(1, x=2)')
attempt('hash(P(1))')
attempt('P(1) < P(2)')
attempt('@dataclass\nclass B:\n    x: int = 0\n    y: int')
attempt('@dataclass\nclass B:\n    x: list = []')
attempt('@dataclass\nclass B:\n    x: dict = field(default={})')
attempt('@dataclass\nclass B:\n    x: P = P(1)')
attempt('field(default=1, default_factory=list)')
attempt('@dataclass\nclass B:\n    x = field()')
attempt('@dataclass(order=True, eq=False)\nclass B: pass')
attempt('@dataclass(order=True)\nclass B:\n    def __lt__(self, o): pass')
attempt('@dataclass(frozen=True)\nclass B:\n    def __setattr__(self, n, v): pass')
attempt('@dataclass(unsafe_hash=True)\nclass B:\n    def __hash__(self): return 1')
attempt('@dataclass(weakref_slot=True)\nclass B: pass')
attempt('@dataclass(slots=True)\nclass B:\n    __slots__ = ()\n    x: int')
attempt('dataclass(5)')
attempt('dataclass(bogus=1)')
attempt('@dataclass\nclass B:\n    a: KW_ONLY\n    b: KW_ONLY')
attempt('@dataclass\nclass B:\n    a: InitVar[list] = field(default_factory=list)')


@dataclass(order=True)
class Version:
    major: int
    minor: int = 0
    label: str = field(default='', compare=False)


print(Version(1, 2) < Version(1, 3), Version(2) > Version(1, 9), Version(1) <= Version(1, 0, 'x'),
      Version(1, 0, 'a') == Version(1, 0, 'b'), sorted([Version(3), Version(1), Version(2, 1)]),
      max(Version(1), Version(0, 99)), Version(1) >= Version(1))
attempt('Version(1) < 5')


@dataclass(frozen=True)
class F:
    x: int
    y: list = field(default_factory=list, hash=False)


f = F(1)
print(f, hash(f) == hash((1,)), {f: 1}, f == F(1), F(1).y is F(1).y)
attempt('f.x = 2')
attempt('f.z = 2')
attempt('del f.x')
attempt('f.y.append(1); print(f)')
print(issubclass(FrozenInstanceError, AttributeError))


@dataclass
class Options:
    a: int
    b: int = field(init=False)
    c: int = field(default=3, repr=False)
    d: list = field(default_factory=lambda: [1, 2])
    e: int = field(default=9, kw_only=True)
    f: int = field(default=0, metadata={'unit': 'm'})

    def __post_init__(self):
        self.b = self.a * 2


o = Options(1)
print(o, o.c, o.b, Options(1, 2, [], 7, e=4), Options.__doc__, Options.__match_args__)
for one in fields(Options):
    print(one.name, one.type, one.init, one.repr, one.compare, one.hash, one.kw_only, one.metadata,
          one.default is MISSING, one.default_factory is MISSING)
print(str(fields(Options)[5]).split('default_factory')[0], type(fields(o)), isinstance(fields(o)[0], Field))
attempt('print(o.__dataclass_params__)')
attempt('fields(5)')
attempt('Options(1, 2, [], 7, 4)')


@dataclass
class K:
    a: int
    _: KW_ONLY
    b: int = 1
    c: int


print(K(1, c=3), K.__doc__, K.__match_args__)
attempt('K(1, 2)')
attempt('K(1)')


@dataclass(kw_only=True)
class AllKw:
    a: int = 1
    b: int


print(AllKw(b=2), AllKw.__match_args__)


@dataclass
class WithInit:
    width: int
    scale: InitVar[int] = 2
    area: int = field(init=False)

    def __post_init__(self, scale):
        self.area = self.width * scale


print(WithInit(3), WithInit(3, 5), fields(WithInit)[1].name, WithInit.__doc__, InitVar[int])
attempt('print(replace(WithInit(3), width=4))')
attempt('replace(WithInit(3), area=4)')


@dataclass
class Base:
    x: int = 15.0
    y: int = 0


@dataclass
class Derived(Base):
    z: int = 10
    x: int = 15

    def shout(self):
        return f'{self.x}!'


print(Derived(), Derived(1, 2, 3), [m.name for m in fields(Derived)], Derived().shout(),
      Base(1, 2) == Derived(1, 2), isinstance(Derived(), Base))


class Plain(Base):
    pass


print(Plain(1), Plain(1) == Base(1), Plain(1) == Plain(1))
attempt('@dataclass\nclass G(F):\n    q: int = 1')
attempt('@dataclass(frozen=True)\nclass G(Base):\n    q: int = 1')
attempt('@dataclass\nclass G(Base):\n    q: int')


@dataclass(slots=True)
class S:
    x: int
    y: int = 2


s = S(1)
print(s, S.__slots__, hasattr(s, '__dict__'), S(1) == S(1))
attempt('s.z = 1')


@dataclass(slots=True, weakref_slot=True, frozen=True)
class SW:
    x: int


print(SW.__slots__, SW(3), hash(SW(3)) == hash((3,)))


@dataclass(repr=False, eq=False, init=False)
class Nothing:
    x: int = 1


n = Nothing()
print(n.x, n == Nothing(), 'Nothing object' in repr(n))
attempt('Nothing(5)')


@dataclass
class Own:
    x: int = 1

    def __init__(self):
        self.x = 'own'

    def __repr__(self):
        return 'own repr'

    def __eq__(self, other):
        return True


print(Own(), Own().x, Own() == 5, Own.__hash__)


@dataclass(unsafe_hash=True)
class U:
    x: int
    y: int = field(default=0, hash=False)


print(hash(U(1)) == hash((1,)), len({U(1), U(1), U(2)}))


@dataclass(eq=False)
class NoEq:
    x: int


print(NoEq(1) == NoEq(1), hash(NoEq(1)) is not None)


@dataclass
class Node:
    value: int
    next: 'Node' = None
    children: list['Node'] = field(default_factory=list)


a = Node(1, Node(2))
print(a, asdict(a) if False else '', Node.__doc__)
a.next.next = a
print(a)


@dataclass
class Line:
    start: P
    ends: list[P]
    table: dict[str, P]
    pair: tuple


line = Line(P(1), [P(2), P(3)], {'k': P(4)}, (P(5), 6))
print(line)
attempt('print(asdict(line)); print(astuple(line))')
attempt('print(asdict(line, dict_factory=lambda pairs: [n for n, v in pairs]))')
attempt('asdict(P)')
attempt('astuple(5)')
print(replace(P(1, 2), y=9), replace(P(1, 2)) == P(1, 2))
attempt('replace(P(1), q=1)')
attempt('replace(5)')

C = make_dataclass('C', [('x', int), 'y', ('z', int, field(default=5))],
                   namespace={'add_one': lambda self: self.x + 1})
print(C(1, 2), C(1, 2).add_one(), C.__module__, C.__annotations__)
attempt("make_dataclass('C', ['a', 'a'])")
attempt("make_dataclass('C', ['9'])")
attempt("make_dataclass('C', ['for'])")
attempt("make_dataclass('C', [(1, 2, 3, 4)])")
attempt("make_dataclass('C', [5])")
print(make_dataclass('D', ['q'], bases=(P,), frozen=False)(1, q=3) if False else
      make_dataclass('D', [('q', int, 1)], bases=(P,))(1))


@dataclass
class Empty:
    pass


print(Empty(), Empty() == Empty(), Empty.__doc__, fields(Empty))


@dataclass
class Self:
    self: int
    cls: int = 1


print(Self(5), Self.__init__.__code__.co_varnames)


class Outer:
    @dataclass
    class Inner:
        v: int


print(Outer.Inner(1), Outer.Inner.__init__.__qualname__)

match Version(3, 4):
    case Version(major=3, minor=m):
        print('minor', m)
match P(1, 2):
    case P(a, b):
        print(a, b)


@dataclass
class Account:
    owner: str
    balance: float = 0.0
    history: list = field(default_factory=list, repr=False)

    @property
    def rich(self):
        return self.balance > 100

    @classmethod
    def opened(cls, owner):
        return cls(owner, 10)

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError('amount must be positive')
        self.balance += amount
        self.history.append(amount)
        return self


acc = Account.opened('Ann').deposit(50).deposit(70)
print(acc, acc.rich, acc.history, Account('B').history)
attempt('acc.deposit(-1)')
