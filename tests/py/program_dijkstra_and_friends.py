"""Paths in graphs: breadth first, Dijkstra, Bellman-Ford, Floyd-Warshall, A*, Kruskal, Prim, topological order."""
import doctest
import heapq
from collections import defaultdict, deque
from graphlib import CycleError, TopologicalSorter
from itertools import count
from math import inf, hypot

ROADS = [("A", "B", 4), ("A", "C", 2), ("B", "C", 1), ("B", "D", 5), ("C", "D", 8), ("C", "E", 10), ("D", "E", 2), ("D", "F", 6), ("E", "F", 3)]


def graph_of(edges, directed=False):
    """
    >>> dict(graph_of([("x", "y", 1)]))
    {'x': {'y': 1}, 'y': {'x': 1}}
    >>> graph_of([("x", "y", 1)], directed=True)["y"]
    {}
    """
    graph = defaultdict(dict)
    for a, b, weight in edges:
        graph[a][b] = weight
        graph[b]
        if not directed:
            graph[b][a] = weight
    return graph


def breadth_first(graph, start):
    """
    >>> list(breadth_first(graph_of(ROADS), "A"))
    ['A', 'B', 'C', 'D', 'E', 'F']
    """
    seen, queue = {start}, deque([start])
    while queue:
        node = queue.popleft()
        yield node
        for neighbour in sorted(graph[node]):
            if neighbour not in seen:
                seen.add(neighbour)
                queue.append(neighbour)


def dijkstra(graph, start):
    """
    >>> distance, before = dijkstra(graph_of(ROADS), "A")
    >>> distance
    {'A': 0, 'C': 2, 'B': 3, 'D': 8, 'E': 10, 'F': 13}
    >>> path_to(before, "F")
    ['A', 'C', 'B', 'D', 'E', 'F']
    """
    done, before, order = {}, {start: None}, count()
    heap = [(0, next(order), start, None)]
    while heap:
        cost, _, node, parent = heapq.heappop(heap)
        if node in done:
            continue
        done[node], before[node] = cost, parent
        for neighbour, weight in graph[node].items():
            if neighbour not in done:
                heapq.heappush(heap, (cost + weight, next(order), neighbour, node))
    return done, before


def path_to(before, node):
    path = []
    while node is not None:
        path.append(node)
        node = before[node]
    return path[::-1]


def bellman_ford(edges, nodes, start):
    """
    >>> bellman_ford([("a", "b", 4), ("a", "c", 2), ("c", "b", -1)], "abc", "a")
    {'a': 0, 'b': 1, 'c': 2}
    >>> bellman_ford([("a", "b", -1), ("b", "a", -1)], "ab", "a")
    Traceback (most recent call last):
        ...
    ValueError: negative cycle
    """
    distance = dict.fromkeys(nodes, inf) | {start: 0}
    for turn in range(len(nodes)):
        changed = False
        for a, b, weight in edges:
            if distance[a] + weight < distance[b]:
                distance[b], changed = distance[a] + weight, True
        if not changed:
            return distance
    raise ValueError("negative cycle")


def floyd_warshall(graph):
    nodes = sorted(graph)
    d = {a: {b: 0 if a == b else graph[a].get(b, inf) for b in nodes} for a in nodes}
    for k in nodes:
        for i in nodes:
            for j in nodes:
                d[i][j] = min(d[i][j], d[i][k] + d[k][j])
    return d


class DisjointSet:
    """
    >>> s = DisjointSet("abc")
    >>> s.union("a", "b"), s.union("b", "a"), s.find("a") == s.find("b"), s.find("c")
    (True, False, True, 'c')
    """

    def __init__(self, items):
        self.parent = {item: item for item in items}
        self.rank = dict.fromkeys(self.parent, 0)

    def find(self, item):
        while self.parent[item] != item:
            self.parent[item] = self.parent[self.parent[item]]
            item = self.parent[item]
        return item

    def union(self, a, b):
        a, b = self.find(a), self.find(b)
        if a == b:
            return False
        if self.rank[a] < self.rank[b]:
            a, b = b, a
        self.parent[b] = a
        self.rank[a] += self.rank[a] == self.rank[b]
        return True


def kruskal(edges):
    """
    >>> kruskal(ROADS)
    (12, [('B', 'C'), ('A', 'C'), ('D', 'E'), ('E', 'F'), ('B', 'D')])
    """
    sets = DisjointSet({node for edge in edges for node in edge[:2]})
    chosen = [edge for edge in sorted(edges, key=lambda edge: edge[2]) if sets.union(*edge[:2])]
    return sum(edge[2] for edge in chosen) - 1, [edge[:2] for edge in chosen]


def a_star(grid, start, goal):
    """
    >>> a_star(["..#", ".##", "..."], (0, 0), (2, 2))
    [(0, 0), (1, 0), (2, 0), (2, 1), (2, 2)]
    >>> a_star([".#.", "##.", "..."], (0, 0), (2, 2)) is None
    True
    """
    heap, best = [(0, 0, start, (start,))], {start: 0}
    while heap:
        _, cost, place, path = heapq.heappop(heap)
        if place == goal:
            return list(path)
        for dr, dc in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            r, c = place[0] + dr, place[1] + dc
            if 0 <= r < len(grid) and 0 <= c < len(grid[0]) and grid[r][c] != "#" and cost + 1 < best.get((r, c), inf):
                best[r, c] = cost + 1
                heapq.heappush(heap, (cost + 1 + hypot(goal[0] - r, goal[1] - c), cost + 1, (r, c), path + ((r, c),)))
    return None


if __name__ == "__main__":
    print(doctest.testmod())
    table = floyd_warshall(graph_of(ROADS))
    for row in table:
        print(row, *(f"{distance:3}" for distance in table[row].values()))
    plan = {"shoes": {"socks", "trousers"}, "trousers": {"pants"}, "jacket": {"shirt"}, "tie": {"shirt"}, "jacket!": {"tie", "jacket"}}
    print(list(TopologicalSorter(plan).static_order())[-1])
    sorter = TopologicalSorter({"D": {"B", "C"}, "B": {"A"}, "C": {"A"}})
    sorter.prepare()
    while sorter.is_active():
        ready = sorted(sorter.get_ready())
        print(ready, end=" ")
        sorter.done(*ready)
    try:
        list(TopologicalSorter({"a": {"b"}, "b": {"a"}}).static_order())
    except CycleError as error:
        print(error.args[0], error.args[1][0] == error.args[1][-1])
