# A library system as a student would write it.
from __future__ import annotations
from collections import Counter, defaultdict, deque, namedtuple, OrderedDict, ChainMap
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Dict, Iterator, List, Optional, Protocol, TypeVar, Generic, NamedTuple
import random
import time

T = TypeVar('T')


class Genre(Enum):
    FICTION = auto()
    SCIENCE = auto()


@dataclass(order=True)
class Book:
    title: str
    year: int
    genre: Genre = field(default=Genre.FICTION, compare=False)
    tags: List[str] = field(default_factory=list, compare=False)


class Stack(Generic[T]):
    def __init__(self) -> None:
        self._items: List[T] = []

    def push(self, item: T) -> None:
        self._items.append(item)

    def pop(self) -> Optional[T]:
        return self._items.pop() if self._items else None

    def __iter__(self) -> Iterator[T]:
        return iter(reversed(self._items))


class Loan(NamedTuple):
    who: str
    what: Book
    days: int = 14


class Shown(Protocol):
    def show(self) -> str: ...


books = [Book('Dune', 1965), Book('Cosmos', 1980, Genre.SCIENCE, ['stars']), Book('Emma', 1815)]
print(sorted(books)[0], max(books, key=lambda b: b.year).title)
by_genre: Dict[Genre, List[Book]] = defaultdict(list)
for b in books:
    by_genre[b.genre].append(b)
print({g.name: [b.title for b in bs] for g, bs in by_genre.items()})
s: Stack[Book] = Stack()
for b in books:
    s.push(b)
print([b.title for b in s], s.pop().title, Stack[int])
loans = deque([Loan('Ann', books[0]), Loan('Bob', books[1], 7)], maxlen=2)
loans.append(Loan('Cid', books[2]))
print(loans)
print(Counter(c for b in books for c in b.title.lower()).most_common(3))
random.seed(2024)
print(random.sample([b.title for b in books], 2), random.choice(list(Genre)), random.randint(1, 6))
cache = OrderedDict()
for k in 'abca':
    cache[k] = cache.get(k, 0) + 1
    cache.move_to_end(k)
print(cache, ChainMap({'x': 1}, dict(cache))['a'])
start = time.perf_counter()
time.sleep(0)
print(time.perf_counter() >= start)
Point = namedtuple('Point', 'x y', defaults=[0])
print(Point(3), Point(1, 2)._replace(x=9), Point._fields)
