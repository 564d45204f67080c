# Kruskal with union-find (by rank, halving paths), Prim with a heap, Boruvka: the same total.
import heapq
from collections import defaultdict


class UnionFind:
    def __init__(self, items):
        self.parent = {item: item for item in items}
        self.rank = dict.fromkeys(self.parent, 0)
        self.groups = len(self.parent)

    def find(self, item):
        while self.parent[item] != item:
            self.parent[item] = item = self.parent[self.parent[item]]
        return item

    def union(self, a, b):
        a, b = self.find(a), self.find(b)
        if a == b:
            return False
        if self.rank[a] < self.rank[b]:
            a, b = b, a
        self.parent[b] = a
        self.rank[a] += self.rank[a] == self.rank[b]
        self.groups -= 1
        return True

    def __iter__(self):
        members = defaultdict(list)
        for item in self.parent:
            members[self.find(item)].append(item)
        return iter(sorted(members.values()))


def read_roads(text):
    for line in text.strip().splitlines():
        start, end, length = line.split()
        yield int(length), *sorted((start, end))


def kruskal(roads):
    towns = UnionFind(town for _, *ends in roads for town in ends)
    chosen = [road for road in sorted(roads) if towns.union(*road[1:])]
    return chosen, towns


def prim(roads, start):
    near = defaultdict(list)
    for length, a, b in roads:
        near[a].append((length, b))
        near[b].append((length, a))
    seen, heap = {start}, [(length, start, end) for length, end in near[start]]
    heapq.heapify(heap)
    while heap:
        length, a, b = heapq.heappop(heap)
        if b not in seen:
            seen.add(b)
            yield (length, *sorted((a, b)))
            for more, c in near[b]:
                if c not in seen:
                    heapq.heappush(heap, (more, b, c))


def boruvka(roads):
    towns, chosen = UnionFind(town for _, *ends in roads for town in ends), []
    while towns.groups > 1:
        best = {}
        for road in roads:
            a, b = map(towns.find, road[1:])
            if a != b:
                for group in (a, b):
                    best[group] = min(best.get(group, road), road)
        if not best:
            break
        chosen += [road for road in sorted(set(best.values())) if towns.union(*road[1:])]
        yield len(chosen), towns.groups, sum(length for length, *_ in chosen)


roads = list(read_roads("""
    oslo bergen 46
    oslo trondheim 49
    bergen trondheim 63
    bodo trondheim 70
    bodo narvik 30
    narvik tromso 23
    tromso alta 29
    alta bodo 58
    oslo bodo 120
"""))
chosen, towns = kruskal(roads)
for length, a, b in chosen:
    print(f"{a:>8} - {b:<10}{length:>4}")
print(sum(length for length, *_ in chosen), towns.groups, list(towns))
print(sorted(prim(roads, "alta")) == chosen, [b for _, a, b in prim(roads, "oslo")])
print(list(boruvka(roads)))
apart = [road for road in roads if road[0] != 70 and road[0] != 120]
chosen, towns = kruskal(apart)
print(towns.groups, *towns, sep="\n")
try:
    towns.find("roros")
except KeyError as error:
    print("KeyError", error)
