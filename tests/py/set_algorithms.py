print(sorted(set("hello") & set("world")), len(set([1, 2, 2, 3])), list(dict.fromkeys([3, 1, 3, 2])))


def has_duplicates(items):
    return len(set(items)) != len(items)


print(has_duplicates([1, 2, 1]), has_duplicates("abc"))
seen = set()
firsts = []
for n in [3, 1, 3, 2, 1]:
    if n not in seen:
        seen.add(n)
        firsts.append(n)
print(firsts)


def subsets(items):
    if not items:
        return [[]]
    rest = subsets(items[1:])
    return rest + [[items[0]] + r for r in rest]


print(subsets([1, 2, 3]))
graph = {"a": {"b", "c"}, "b": {"d"}, "c": {"d"}, "d": set()}
reached, todo = set(), ["a"]
while todo:
    node = todo.pop()
    if node not in reached:
        reached.add(node)
        todo.extend(sorted(graph[node]))
print(sorted(reached))
