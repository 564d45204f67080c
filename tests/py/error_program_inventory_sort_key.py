# An inventory report whose sorting key meets a record of the wrong kind; the list is being sorted meanwhile.
from dataclasses import dataclass, field
from functools import cmp_to_key
from itertools import groupby


@dataclass
class Record:
    name: str
    count: int
    parts: list = field(default_factory=list)

    def weight(self):
        return self.count * sum(part.weight() if isinstance(part, Record) else part for part in self.parts)


class Inventory(list):
    def by(self, key, /, **options):
        return Inventory(sorted(self, key=key, **options))

    def report(self):
        for kind, records in groupby(self.by(lambda r: r.name[0]), key=lambda r: r.name[0]):
            yield kind.upper(), [(r.name, r.weight()) for r in records]


bolt, nut = Record("bolt", 10, [2, 3]), Record("nut", 4, [1.5])
box = Record("box", 2, [bolt, nut, 100])
stock = Inventory([nut, box, bolt])
print([r.name for r in stock.by(Record.weight, reverse=True)], dict(stock.report()))
print([r.name for r in stock.by(cmp_to_key(lambda a, b: a.count - b.count))])


def nosy(record):
    print(len(stock), end=" ")
    return record.name


stock.sort(key=nosy)
print(len(stock), [r.name for r in stock])
try:
    stock.sort(key=lambda r: stock.append(r) or r.count)
except ValueError as error:
    print(error, len(stock))
stock[:] = [nut, box, bolt]
stock.append(Record("crate", 3, [box, "heavy"]))
try:
    stock.sort()
except TypeError as error:
    print(error)
print(
    max(
        stock.by(lambda r: (r.count, r.name)),
        key=Record.weight,
    )
)
