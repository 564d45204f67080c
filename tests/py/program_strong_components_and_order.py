# Strongly connected components (Tarjan, Kosaraju), topological orders, cycles found, bridges and cut vertices.
from collections import deque


def tarjan(graph):
    index, low, stack, on_stack, groups = {}, {}, [], set(), []

    def visit(node):
        index[node] = low[node] = len(index)
        stack.append(node)
        on_stack.add(node)
        for after in graph[node]:
            if after not in index:
                visit(after)
                low[node] = min(low[node], low[after])
            elif after in on_stack:
                low[node] = min(low[node], index[after])
        if low[node] == index[node]:
            group = []
            while not group or group[-1] != node:
                group.append(stack.pop())
                on_stack.discard(group[-1])
            groups.append(sorted(group))
    for node in graph:
        if node not in index:
            visit(node)
    return groups


def kosaraju(graph):
    order, seen = [], set()

    def walk(node, edges, leave):
        seen.add(node)
        for after in edges[node]:
            if after not in seen:
                walk(after, edges, leave)
        leave.append(node)
    for node in graph:
        node in seen or walk(node, graph, order)
    back = {node: [other for other in graph if node in graph[other]] for node in graph}
    seen.clear()
    for node in reversed(order):
        if node not in seen:
            walk(node, back, group := [])
            yield sorted(group)


def kahn(graph):
    waiting = {node: 0 for node in graph}
    for afters in graph.values():
        for after in afters:
            waiting[after] += 1
    ready = deque(sorted(node for node, count in waiting.items() if not count))
    while ready:
        node = ready.popleft()
        yield node
        for after in graph[node]:
            waiting[after] -= 1
            if not waiting[after]:
                ready.append(after)
    if left := [node for node, count in waiting.items() if count > 0]:
        raise ValueError(f"a cycle among {', '.join(map(str, left))}")


def bridges(edges):
    near = {}
    for a, b in edges:
        near.setdefault(a, []).append(b)
        near.setdefault(b, []).append(a)
    depth, low, found, cuts = {}, {}, [], set()

    def visit(node, parent=None, level=0):
        depth[node] = low[node] = level
        children = 0
        for after in near[node]:
            if after not in depth:
                children += 1
                visit(after, node, level + 1)
                low[node] = min(low[node], low[after])
                if low[after] > level:
                    found.append((node, after))
                if parent is not None and low[after] >= level:
                    cuts.add(node)
            elif after != parent:
                low[node] = min(low[node], depth[after])
        if parent is None and children > 1:
            cuts.add(node)
    visit(next(iter(near)))
    return found, sorted(cuts)


calls = {1: [2], 2: [3, 4], 3: [1], 4: [5], 5: [6], 6: [4, 7], 7: [], 8: [8, 7]}
print(tarjan(calls))
print(list(kosaraju(calls)), sorted(tarjan(calls)) == sorted(kosaraju(calls)))
dressing = {"shirt": ["tie", "belt"], "tie": ["jacket"], "trousers": ["shoes", "belt"],
            "belt": ["jacket"], "socks": ["shoes"], "shoes": [], "jacket": []}
print(" > ".join(kahn(dressing)))
print([group for group in tarjan(dressing) if len(group) > 1])
order = kahn(calls)
try:
    while True:
        print("next", next(order))
except ValueError as error:
    print(error)
print(bridges([("a", "b"), ("b", "c"), ("c", "a"), ("c", "d"), ("d", "e"), ("e", "f"), ("f", "d")]))
print(bridges([(1, 2), (1, 3)]), bridges([(1, 2), (2, 3), (3, 1)]))
