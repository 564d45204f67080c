# A graph as a dict of lists, built node by node, and walked.
graph = {}
for a, b in (("A", "B"), ("A", "C"), ("B", "D"), ("C", "D"), ("D", "E"), ("E", "A")):
    graph.setdefault(a, []).append(b)
    graph.setdefault(b, [])

def reach(start):
    seen, todo = set(), [start]
    while todo:
        node = todo.pop()
        if node not in seen:
            seen.add(node)
            todo.extend(graph[node])
    return seen

print(sorted(reach("B")))
