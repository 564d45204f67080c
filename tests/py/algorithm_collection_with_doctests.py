"""Algorithms as a collection would have them, each with its doctest.

>>> quick_sort([3, 1, 2, 3])
[1, 2, 3, 3]
"""
from __future__ import annotations

import doctest
import heapq
import math
from collections import Counter, defaultdict, deque
from functools import lru_cache
from itertools import accumulate, combinations, permutations, product


def quick_sort(items: list) -> list:
    """
    >>> quick_sort([])
    []
    >>> quick_sort([5, -1, 5, 0])
    [-1, 0, 5, 5]
    >>> quick_sort("hello")
    ['e', 'h', 'l', 'l', 'o']
    """
    if len(items) <= 1:
        return list(items)
    pivot, rest = items[0], items[1:]
    return quick_sort([x for x in rest if x < pivot]) + [pivot] + quick_sort([x for x in rest if x >= pivot])


def merge_sort(items):
    """
    >>> merge_sort([3, 1, 2])
    [1, 2, 3]
    >>> merge_sort(list(range(100, 0, -1))) == list(range(1, 101))
    True
    """
    if len(items) < 2:
        return items
    middle = len(items) // 2
    return list(heapq.merge(merge_sort(items[:middle]), merge_sort(items[middle:])))


def primes_up_to(n: int) -> list[int]:
    """
    >>> primes_up_to(20)
    [2, 3, 5, 7, 11, 13, 17, 19]
    >>> primes_up_to(-1)
    Traceback (most recent call last):
        ...
    ValueError: n must not be negative
    """
    if n < 0:
        raise ValueError("n must not be negative")
    sieve = [True] * (n + 1)
    sieve[:2] = [False] * min(2, n + 1)
    for i in range(2, math.isqrt(n) + 1):
        if sieve[i]:
            sieve[i * i::i] = [False] * len(range(i * i, n + 1, i))
    return [i for i, prime in enumerate(sieve) if prime]


def dijkstra(graph: dict[str, dict[str, int]], start: str) -> dict[str, int]:
    """
    >>> dijkstra({"a": {"b": 7, "c": 3}, "b": {"d": 2}, "c": {"b": 1, "d": 8}, "d": {}}, "a")
    {'a': 0, 'c': 3, 'b': 4, 'd': 6}
    """
    done, queue = {}, [(0, start)]
    while queue:
        cost, node = heapq.heappop(queue)
        if node in done:
            continue
        done[node] = cost
        for other, weight in graph[node].items():
            heapq.heappush(queue, (cost + weight, other))
    return done


def topological(edges):
    """
    >>> topological([("shirt", "tie"), ("tie", "jacket"), ("trousers", "shoes")])
    ['shirt', 'trousers', 'tie', 'shoes', 'jacket']
    >>> topological([("a", "b"), ("b", "a")])
    Traceback (most recent call last):
    ValueError: a cycle
    """
    after, count = defaultdict(list), Counter()
    nodes = dict.fromkeys(n for edge in edges for n in edge)
    for a, b in edges:
        after[a].append(b)
        count[b] += 1
    ready, order = deque(n for n in nodes if not count[n]), []
    while ready:
        order.append(ready.popleft())
        for b in after[order[-1]]:
            count[b] -= 1
            if not count[b]:
                ready.append(b)
    if len(order) != len(nodes):
        raise ValueError("a cycle")
    return order


@lru_cache(maxsize=None)
def edit_distance(a: str, b: str) -> int:
    """
    >>> edit_distance("kitten", "sitting")
    3
    >>> edit_distance("", "abc"), edit_distance("same", "same")
    (3, 0)
    """
    if not a or not b:
        return len(a) + len(b)
    return min(edit_distance(a[1:], b) + 1, edit_distance(a, b[1:]) + 1,
               edit_distance(a[1:], b[1:]) + (a[0] != b[0]))


def knapsack(weights, values, capacity):
    """
    >>> knapsack([1, 3, 4, 5], [1, 4, 5, 7], 7)
    9
    """
    best = [0] * (capacity + 1)
    for w, v in zip(weights, values):
        for c in range(capacity, w - 1, -1):
            best[c] = max(best[c], best[c - w] + v)
    return best[-1]


class Matrix:
    """
    >>> Matrix([[1, 2], [3, 4]]) @ Matrix([[0, 1], [1, 0]])
    Matrix([[2, 1], [4, 3]])
    >>> Matrix([[1, 2], [3, 4]]).determinant()
    -2
    >>> Matrix([[1, 2]]) + Matrix([[1], [2]])
    Traceback (most recent call last):
        ...
    ValueError: shapes differ: (1, 2) and (2, 1)
    """

    def __init__(self, rows):
        self.rows = [list(r) for r in rows]

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0])

    def __add__(self, other):
        if self.shape != other.shape:
            raise ValueError(f"shapes differ: {self.shape} and {other.shape}")
        return Matrix([[a + b for a, b in zip(*pair)] for pair in zip(self.rows, other.rows)])

    def __matmul__(self, other):
        return Matrix([[sum(a * b for a, b in zip(row, column)) for column in zip(*other.rows)] for row in self.rows])

    def determinant(self):
        if len(self.rows) == 1:
            return self.rows[0][0]
        return sum((-1) ** i * self.rows[0][i] * Matrix([r[:i] + r[i + 1:] for r in self.rows[1:]]).determinant()
                   for i in range(len(self.rows)))

    def __repr__(self):
        return f"Matrix({self.rows})"


def wrong(n):
    """This one fails on purpose.

    >>> wrong(1)
    2
    >>> wrong("a")
    'aa'
    """
    return n * 3


def queens(n):
    """
    >>> [queens(i) for i in range(1, 7)]
    [1, 0, 0, 2, 10, 4]
    """
    return sum(len(set(c + i for i, c in enumerate(p))) == n == len(set(c - i for i, c in enumerate(p)))
               for p in permutations(range(n)))


if __name__ == "__main__":
    print(doctest.testmod())
    print(list(accumulate(range(6))), len(list(combinations("abcde", 2))), len(list(product("ab", repeat=3))))
