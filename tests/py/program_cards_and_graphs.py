# Simulations and games: random, heapq, deque, enum, dataclass.
import heapq
import random
from collections import Counter, defaultdict, deque
from dataclasses import asdict, astuple, dataclass, field, replace
from enum import Enum, Flag, IntEnum, auto
from functools import lru_cache, total_ordering
from itertools import count, product
from typing import Callable, Dict, List, Optional, Tuple, Union


class Suit(Enum):
    CLUBS = '♣'
    HEARTS = '♥'


class Rank(IntEnum):
    TWO = 2
    ACE = 14


@dataclass(frozen=True, order=True)
class Card:
    rank: Rank
    suit: Suit = field(compare=False)

    def __str__(self):
        return f'{self.rank.name[0]}{self.suit.value}'


deck = [Card(r, s) for s, r in product(Suit, Rank)]
random.seed('deck')
random.shuffle(deck)
print(*deck, max(deck), sorted(deck)[0], deck[0])
print({c: i for i, c in enumerate(deck)}[Card(Rank.ACE, Suit.HEARTS)] >= 0)


@dataclass(order=True)
class Job:
    priority: int
    name: str = field(compare=False)
    steps: List[Callable[[int], int]] = field(default_factory=list, compare=False, repr=False)


heap: List[Job] = []
for p, n in [(3, 'low'), (1, 'high'), (2, 'mid')]:
    heapq.heappush(heap, Job(p, n))
print([heapq.heappop(heap).name for _ in range(3)])


class Node:
    ids = count(1)

    def __init__(self, value: int, left: 'Optional[Node]' = None, right: 'Optional[Node]' = None):
        self.id = next(Node.ids)
        self.value, self.left, self.right = value, left, right

    def __iter__(self):
        todo = deque([self])
        while todo:
            node = todo.popleft()
            yield node.value
            todo.extend(n for n in (node.left, node.right) if n)


print(list(Node(1, Node(2, Node(4)), Node(3))))


class Perm(Flag):
    R = auto()
    W = auto()
    RW = R | W


print(Perm.R | Perm.W is Perm.RW, Perm.RW, [p.name for p in Perm], Perm.R in Perm.RW)


@lru_cache(maxsize=None)
def ways(n: int) -> int:
    return 1 if n < 2 else ways(n - 1) + ways(n - 2)


print(ways(60), ways.cache_info())
walk = Counter()
pos = 0
for _ in range(1000):
    pos += random.choice((-1, 1))
    walk[pos] += 1
print(pos, walk.most_common(2), sum(walk.values()))
dice = [random.randint(1, 6) + random.randint(1, 6) for _ in range(600)]
for total, n in sorted(Counter(dice).items()):
    print(f'{total:>2} {n:>3} ' + '#' * (n // 10))


def monte_carlo_pi(n: int) -> float:
    return 4 * sum(random.random() ** 2 + random.random() ** 2 <= 1 for _ in range(n)) / n


print(monte_carlo_pi(2000))
graph: Dict[str, List[Tuple[str, int]]] = defaultdict(list)
for a, b, w in [('A', 'B', 4), ('A', 'C', 1), ('C', 'B', 2), ('B', 'D', 5)]:
    graph[a].append((b, w))
    graph[b].append((a, w))


def dijkstra(start):
    best = {start: 0}
    queue = [(0, start)]
    while queue:
        d, u = heapq.heappop(queue)
        if d > best[u]:
            continue
        for v, w in graph[u]:
            if v not in best or d + w < best[v]:
                best[v] = d + w
                heapq.heappush(queue, (d + w, v))
    return best


print(dijkstra('A'), dict(graph))


@total_ordering
@dataclass
class Temp:
    celsius: float

    def __lt__(self, other):
        return self.celsius < other.celsius


print(Temp(1) >= Temp(0), max(Temp(3), Temp(9)), replace(Temp(1), celsius=2), asdict(Temp(5)), astuple(Temp(6)))
print(Union[int, str], Optional[Card], Callable[[int], str])
