# A sales report: text parsed to records, grouped, totals and shares, columns of fitting width, a bar chart.
import csv
import io
from collections import defaultdict
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from itertools import groupby
from operator import attrgetter, itemgetter
from types import SimpleNamespace

TEXT = '''region,product,units,price
North,Tea,12,3.50
South,"Coffee, ground",7,8.25
North,"Coffee, ground",3,8.25
East,Tea,30,3.45
South,Sugar,x,1.00
South,Tea,15,3.50
East,Cocoa,4,6,extra
North,Cocoa,,6.10
East,"Say ""cheese""",1,19.995
'''


def read(text):
    for number, row in enumerate(csv.DictReader(io.StringIO(text)), 2):
        try:
            if None in row:
                raise ValueError(f"{len(row[None])} cells too many: {row[None]}")
            yield SimpleNamespace(region=row["region"], product=row["product"],
                                  units=int(row["units"]), price=Decimal(row["price"]))
        except (ValueError, InvalidOperation) as error:
            print(f"line {number} skipped: {error}")


def money(amount):
    return f"{amount.quantize(Decimal('0.01'), ROUND_HALF_UP):,}"


def table(rows, head, aligns):
    rows = [list(map(str, row)) for row in rows]
    widths = [max(map(len, column)) for column in zip(head, *rows)]
    rule = "+".join("-" * (width + 2) for width in widths)

    def line(cells):
        return "|".join(f" {cell:{align}{width}} " for cell, align, width in zip(cells, aligns, widths))
    return "\n".join([line(head), rule, *map(line, rows), rule])


sales = list(read(TEXT))
for sale in sales:
    sale.total = sale.units * sale.price
print(table(((s.region, s.product, s.units, money(s.price), money(s.total)) for s in sales),
            ["Region", "Product", "Units", "Price", "Total"], "<<>>>"))
grand = sum(map(attrgetter("total"), sales))
sales.sort(key=attrgetter("region", "product"))
rows = []
for region, group in groupby(sales, key=attrgetter("region")):
    group = list(group)
    total = sum(s.total for s in group)
    rows.append((region, len(group), money(total), f"{total / grand:.1%}", max(group, key=lambda s: s.total).product))
rows.sort(key=itemgetter(0), reverse=True)
print(table(rows, ("Region", "n", "Total", "Share", "Best"), "<^>><"))
cross = defaultdict(lambda: defaultdict(int))
for s in sales:
    cross[s.product][s.region] += s.units
regions = sorted({s.region for s in sales})
print(table([(p, *(cross[p].get(r, "") for r in regions), sum(cross[p].values())) for p in sorted(cross)],
            ("", *regions, "sum"), "<>>>>"))
for product in sorted(cross, key=lambda p: -sum(cross[p].values())):
    units = sum(cross[product].values())
    whole, part = divmod(units * 4, 8)
    print(f"{product[:8]:>8}{'...' if len(product) > 8 else '':3} {'█' * whole}{' ▏▎▍▌▋▊▉'[part].strip()} {units}")
print(money(grand), money(Decimal("2.675")), money(Decimal(-1234567)), repr(sales[0])[:40])
out = io.StringIO()
writer = csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_NONNUMERIC)
writer.writerows([[s.product, s.units, None, True] for s in sales[:3]])
print(out.getvalue(), end="")
