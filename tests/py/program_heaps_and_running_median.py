# Heaps by hand: an indexed heap with changed priorities, a pairing heap, a running median, k-way merging.
import heapq
from itertools import count, islice


class IndexedHeap:
    def __init__(self):
        self.items, self.place, self.rank = [], {}, {}

    def _swap(self, i, j):
        self.items[i], self.items[j] = self.items[j], self.items[i]
        self.place[self.items[i]], self.place[self.items[j]] = i, j

    def _less(self, i, j):
        return self.rank[self.items[i]] < self.rank[self.items[j]]

    def _up(self, i):
        while i and self._less(i, (i - 1) // 2):
            self._swap(i, i := (i - 1) // 2)

    def _down(self, i):
        while True:
            least = min((j for j in (i, 2 * i + 1, 2 * i + 2) if j < len(self.items)),
                        key=lambda j: self.rank[self.items[j]])
            if least == i:
                return
            self._swap(i, least)
            i = least

    def __setitem__(self, item, rank):
        if item not in self.rank:
            self.place[item] = len(self.items)
            self.items.append(item)
        self.rank[item] = rank
        self._up(self.place[item])
        self._down(self.place[item])

    def pop(self):
        if not self.items:
            raise IndexError("pop from an empty heap")
        self._swap(0, len(self.items) - 1)
        item = self.items.pop()
        del self.place[item]
        if self.items:
            self._down(0)
        return item, self.rank.pop(item)

    def __bool__(self):
        return bool(self.items)


def meld(a, b):
    if a is None or b is None:
        return a or b
    return (a[0], [b] + a[1]) if a[0] <= b[0] else (b[0], [a] + b[1])


def pairing_sorted(items):
    heap = None
    for item in items:
        heap = meld(heap, (item, []))
    while heap:
        yield heap[0]
        pairs, heap = heap[1], None
        melted = [meld(*(pairs[i:i + 2] + [None])[:2]) for i in range(0, len(pairs), 2)]
        for tree in reversed(melted):
            heap = meld(heap, tree)


def medians(numbers):
    low, high = [], []
    for number in numbers:
        heapq.heappush(high, -heapq.heappushpop(low, -number))
        if len(high) > len(low):
            heapq.heappush(low, -heapq.heappop(high))
        yield -low[0] if len(low) > len(high) else (high[0] - low[0]) / 2


jobs = IndexedHeap()
for rank, job in enumerate(("wash", "cook", "read", "sleep", "run"), 3):
    jobs[job] = 10 - rank
jobs["sleep"], jobs["wash"], jobs["read"] = 0, 99, 5
while jobs:
    print(*jobs.pop(), end="; ")
print()
try:
    jobs.pop()
except IndexError as error:
    print(error)
print(list(pairing_sorted([5, 2, 9, 2, 7, 1])), "".join(pairing_sorted("pairing")), list(pairing_sorted([])))
print(list(medians([5, 15, 1, 3, 8, 7, 9, 2])))
streams = [count(0, 7), count(3, 5), (n * n for n in count(1))]
print(list(islice(heapq.merge(*streams), 14)))
print(list(heapq.merge("adg", "beh", "cf", key=str.upper)),
      list(heapq.merge([9, 4], [8, 1], reverse=True)))
