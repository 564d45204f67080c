rows = [("Ann", 23, 1234.5, True), ("Bartholomew", 5, -0.333, False), ("Zoë", 101, 1e6, None)]
headers = ("name", "n", "amount", "flag")


def table(headers, rows, formats):
    cells = [[f.format(x) for f, x in zip(formats, row)] for row in rows]
    widths = [max(len(h), *(len(r[i]) for r in cells)) for i, h in enumerate(headers)]
    line = "+" + "+".join("-" * (w + 2) for w in widths) + "+"
    yield line
    yield "|" + "|".join(f" {h.upper():^{w}} " for h, w in zip(headers, widths)) + "|"
    yield line
    for row in cells:
        yield "|" + "|".join(f" {c:>{w}} " if i else f" {c:<{w}} " for i, (c, w) in enumerate(zip(row, widths))) + "|"
    yield line


for line in table(headers, rows, ("{}", "{:d}", "{:,.2f}", "{!s}")):
    print(line)
for row in rows:
    print("%-12s%5d%15.3f  %s" % row)
for i in range(1, 11):
    print(" ".join(str(i * j).rjust(3) for j in range(1, 11)))
for n in (5, 42, 255):
    print(f"{n:>4} {n:>08b} {n:>4o} {n:>4x} {n:>#6x} {n:e}")
