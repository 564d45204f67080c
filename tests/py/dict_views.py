d = {"a": 1, "b": 2}
keys, values, items = d.keys(), d.values(), d.items()
d["c"] = 3
print(keys, values, items, len(keys), "a" in keys, 3 in values, ("a", 1) in items, ("a", 2) in items)
print(keys & {"a", "z"}, keys | {"q"} == {"a", "b", "c", "q"}, keys - {"a"} == {"b", "c"}, keys == {"a", "b", "c"}, sorted(keys ^ {"a", "y"}))
print(list(reversed(keys)), list(reversed(values)), list(reversed(items)), keys.isdisjoint({"x"}), {"a": 1}.items() == {("a", 1)})
it = iter(items)
print(next(it), list(it), sorted(values), sum(values), [k + str(v) for k, v in items])
print(d.keys() == {"a": 0, "b": 0, "c": 0}.keys(), d.values() == d.values(), {"a": 1}.keys() <= keys, type(keys).__name__)
