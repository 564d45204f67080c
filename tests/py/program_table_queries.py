# A small query language over lists of dicts, chained methods: where, join, group, order, and a text parser.
import operator
import re
from functools import reduce


class Query:
    def __init__(self, rows):
        self.rows = list(rows)

    def __iter__(self):
        return iter(self.rows)

    def where(self, test=None, **wanted):
        checks = [(lambda row, k=k, v=v: row[k] == v) for k, v in wanted.items()] + ([test] if test else [])
        return Query(row for row in self if all(check(row) for check in checks))

    def select(self, *names, **made):
        return Query({n: row[n] for n in names} | {n: f(row) for n, f in made.items()} for row in self)

    def join(self, other, on, how="inner"):
        for row in self:
            if how == "left" and not any(r[on] == row[on] for r in other):
                yield row | {name: None for r in other for name in r if name not in row}
            yield from (row | r for r in other if r[on] == row[on])

    def group(self, *names, **totals):
        groups = {}
        for row in self:
            groups.setdefault(tuple(row[n] for n in names), []).append(row)
        return Query(dict(zip(names, key)) | {n: f(rows) for n, f in totals.items()}
                     for key, rows in groups.items())

    def order(self, *names):
        rows = self.rows
        for name in reversed(names):
            rows = sorted(rows, key=operator.itemgetter(name.lstrip("-")), reverse=name.startswith("-"))
        return Query(rows)

    def __str__(self):
        if not self.rows:
            return "(no rows)"
        columns = {n: [str(row[n]) for row in self] for n in self.rows[0]}
        widths = [max(len(n), *map(len, cells)) for n, cells in columns.items()]
        lines = [columns.keys(), *zip(*columns.values())]
        return "\n".join("  ".join(c.ljust(w) for c, w in zip(line, widths)).rstrip() for line in lines)


SQL = re.compile(r"select (?P<what>.+?) from (?P<table>\w+)(?: where (?P<where>.+?))?"
                 r"(?: order by (?P<order>.+?))?(?: limit (?P<limit>\d+))?$", re.I)
SIGNS = {"=": operator.eq, "<": operator.lt, ">": operator.gt, "!=": operator.ne}


def ask(text, **tables):
    found = SQL.match(text)
    if not found:
        raise SyntaxError(f"cannot read {text!r}")
    query = Query(tables[found["table"]])
    for part in re.split(r"\s+and\s+", found["where"] or "", flags=re.I):
        if part:
            name, sign, value = re.fullmatch(r"(\w+)\s*(!=|[=<>])\s*(.+)", part).groups()
            value = value.strip("'") if value.startswith("'") else int(value)
            query = query.where(lambda row, n=name, s=SIGNS[sign], v=value: s(row[n], v))
    if found["order"]:
        query = query.order(*(("-" if "desc" in w else "") + w.split()[0] for w in found["order"].split(",")))
    limited = Query(query.rows[:int(found["limit"])] if found["limit"] else query)
    return limited if found["what"] == "*" else limited.select(*re.split(r",\s*", found["what"]))


people = [dict(zip(("name", "town", "age"), line.split(","))) for line in
          "Ann,Bern,31|Bob,Rome,25|Cid,Bern,25|Dan,Oslo,47|Eve,Rome,31".split("|")]
for person in people:
    person["age"] = int(person["age"])
towns = [{"town": "Bern", "land": "CH"}, {"town": "Rome", "land": "IT"}]
q = Query(people)
print(q.where(town="Rome").select("name"), q.where(lambda r: r["age"] > 30, town="Bern"), sep="\n")
print(Query(q.join(towns, "town")).order("-land", "name"))
print(Query(q.join(towns, "town", how="left")).where(land=None))
print(q.group("town", n=len, oldest=lambda rows: max(r["age"] for r in rows)).order("-n", "town"))
print(q.select("name", born=lambda r: 2026 - r["age"]).order("born", "-name"))
for text in ("select name, age from people where age > 25 and town != 'Oslo' order by age desc, name limit 2",
             "SELECT * FROM towns", "select name from people where age = 99", "delete from people",
             "select height from people", "select name from cats", "select name from people where age like 3"):
    try:
        print(text, ask(text, people=people, towns=towns), sep="\n")
    except (SyntaxError, LookupError, AttributeError) as error:
        print(type(error).__name__, error)
print(reduce(lambda total, row: total + row["age"], q, 0))
