GRAPH = {"A": {"B": 4, "C": 2}, "B": {"D": 5}, "C": {"B": 1, "D": 8, "E": 10}, "D": {"E": 2}, "E": {}}


def dijkstra(graph, source):
    distance = {node: float("inf") for node in graph}
    before = {}
    distance[source] = 0
    todo = set(graph)
    while todo:
        node = min(todo, key=lambda n: (distance[n], n))
        todo.remove(node)
        for near, cost in graph[node].items():
            if distance[node] + cost < distance[near]:
                distance[near] = distance[node] + cost
                before[near] = node
    return distance, before


def path_to(before, node):
    path = [node]
    while node in before:
        node = before[node]
        path.insert(0, node)
    return path


def depth_first(graph, node, seen=None):
    seen = seen if seen is not None else []
    seen.append(node)
    for near in graph[node]:
        if near not in seen:
            depth_first(graph, near, seen)
    return seen


def topological(graph):
    incoming = {n: 0 for n in graph}
    for targets in graph.values():
        for t in targets:
            incoming[t] += 1
    ready = sorted(n for n in graph if incoming[n] == 0)
    order = []
    while ready:
        node = ready.pop(0)
        order.append(node)
        for t in graph[node]:
            incoming[t] -= 1
            if incoming[t] == 0:
                ready.append(t)
    return order


distance, before = dijkstra(GRAPH, "A")
for node in sorted(GRAPH):
    print(node, distance[node], "->".join(path_to(before, node)))
print(depth_first(GRAPH, "A"), topological(GRAPH))
