# A stock model of dataclasses: fields made by factories, validation, frozen keys, ordering, replace, asdict.
from dataclasses import KW_ONLY, FrozenInstanceError, InitVar, asdict, astuple, dataclass, field, fields, replace
from typing import ClassVar


@dataclass(frozen=True, order=True)
class Sku:
    maker: str
    number: int

    def __post_init__(self):
        if self.number < 0:
            raise ValueError(f"bad number {self.number}")
        object.__setattr__(self, "maker", self.maker.upper())

    @classmethod
    def parse(cls, text):
        maker, _, number = text.partition("-")
        return cls(maker, int(number))


@dataclass
class Item:
    sku: Sku
    title: str = field(compare=False)
    cents: int = 0
    _: KW_ONLY
    tags: list[str] = field(default_factory=list, repr=False)
    discount: InitVar[int] = 0
    made: ClassVar[int] = 0
    log: list = field(default_factory=list, init=False, repr=False, compare=False, metadata={"private": True})

    def __post_init__(self, discount):
        if discount:
            self.cents -= self.cents * discount // 100
            self.log.append(f"-{discount}%")
        type(self).made += 1


@dataclass(slots=True)
class Stock:
    items: dict[Sku, tuple[Item, int]] = field(default_factory=dict)

    def add(self, item, count=1):
        _, before = self.items.get(item.sku, (item, 0))
        self.items[item.sku] = item, before + count
        return self

    def take(self, sku, count):
        match self.items.get(sku):
            case None:
                raise KeyError(sku)
            case Item(title=title), have if have < count:
                raise ValueError(f"only {have} of {title}, {count} wanted")
            case item, have:
                self.items[sku] = item, have - count
                return item.cents * count

    @property
    def value(self):
        return sum(item.cents * count for item, count in self.items.values())


a = Item(Sku("acme", 7), "Anvil", 9900, tags=["heavy"], discount=10)
b = Item(Sku.parse("zap-12"), "Battery", 150)
c = replace(a, sku=Sku("Acme", 8), title="Small anvil", cents=500, discount=0)
print(a, b, c, sep="\n")
print(a.log, c.log, c.tags is a.tags, Item.made, a == replace(a, title="other", discount=0), a == c)
print(sorted([b.sku, c.sku, a.sku]), a.sku < c.sku, {a.sku: 1}[Sku("ACME", 7)], hash(a.sku) == hash(Sku("acme", 7)))
stock = Stock().add(a, 2).add(b, 40).add(c).add(b)
print(stock.value, stock.take(b.sku, 11), stock.value, [count for _, count in stock.items.values()])
print(asdict(b), astuple(a)[:3], [f.name for f in fields(Item) if not f.metadata], sep="\n")
for wrong in (lambda: stock.take(Sku("no", 1), 1), lambda: stock.take(a.sku, 3), lambda: Sku("x", -1),
              lambda: setattr(a.sku, "number", 1), lambda: Item(a.sku), lambda: Item(a.sku, "t", 1, ["x"]),
              lambda: a < b, lambda: hash(a), lambda: setattr(stock, "name", 1), lambda: replace(a, log=[]),
              lambda: replace(a), lambda: Sku.parse("abc")):
    try:
        print(wrong())
    except FrozenInstanceError as error:
        print("frozen:", error)
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)
print(Item.__match_args__, Stock.__slots__, Item.__hash__)
