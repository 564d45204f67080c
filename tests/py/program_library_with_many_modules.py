# A library's records: dataclasses, enums, groups, dates, json and text tables working together.
import json
from collections import Counter, defaultdict
from dataclasses import asdict, dataclass, field
from datetime import date, timedelta
from enum import Enum
from itertools import groupby
from operator import attrgetter
from textwrap import shorten


class Kind(str, Enum):
    NOVEL = 'novel'
    GUIDE = 'guide'


@dataclass(order=True)
class Book:
    title: str
    kind: Kind = field(compare=False)
    lent: date | None = field(default=None, compare=False)

    def due(self):
        return self.lent + timedelta(days=21 if self.kind is Kind.NOVEL else 7)


books = [Book('The Long Road to the Quiet Sea', Kind.NOVEL, date(2024, 2, 20)),
         Book('Knots', Kind.GUIDE),
         Book('Arches', Kind.GUIDE, date(2024, 12, 28)), Book('Dust', Kind.NOVEL, date(2024, 3, 1))]
for kind, group in groupby(sorted(books, key=attrgetter('kind.value', 'title')),
                           attrgetter('kind')):
    print(kind.name, [shorten(book.title, 14, placeholder='..') for book in group])
today, late = date(2024, 3, 15), defaultdict(list)
for book in books:
    if book.lent and book.lent <= today:
        late[(book.due() - today).days < 0].append(book.title)
print(dict(late), Counter(book.kind.value for book in books), min(books).title)
text = json.dumps([asdict(book) for book in sorted(books)[:2]], default=str)
print(text)
again = [Book(**{**row, 'kind': Kind(row['kind'])}) for row in json.loads(text)]
print(again == sorted(books)[:2], again[0])
for book in sorted(books, key=lambda b: (b.lent is None, b.lent)):
    print(f'{book.title[:20]:<20}|{book.kind.value:^9}|{book.lent or "in":>12}' if book.lent is None
          else f'{book.title[:20]:<20}|{book.kind.value:^9}|{book.lent:%d %b %Y}')
