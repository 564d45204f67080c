"""Views of dicts: mapping, sets of keys and items, reversed, equality, while the dict changes."""
d = {"a": 1, "b": 2, "c": 3}
keys, values, items = d.keys(), d.values(), d.items()
print(type(keys.mapping).__name__, keys.mapping == d, values.mapping["b"], items.mapping is d)
try:
    keys.mapping["z"] = 1
except TypeError as error:
    print(error)
d["d"] = 4
print(keys, values, items, len(keys), keys.mapping)
print(list(reversed(keys)), list(reversed(values)), list(reversed(items)))
print(keys & {"a", "z"}, sorted(keys | ["q"]), keys - {"a"}, sorted(keys ^ {"a", "e"}))
print({"a", "z"} & keys, {"a"} | keys == {"a", "b", "c", "d"}, {"a", "x"} - keys)
print(items & [("a", 1)], ("a", 1) in items, ("a", 2) in items, "a" in items, ("a",) in items)
print(keys == {"a", "b", "c", "d"}, keys > {"a"}, keys >= keys, keys < {"a"}, keys != [1])
print(values == values, d.values() == d.values(), keys.isdisjoint(["x"]), items.isdisjoint(items))
print(dict(a=1).items() == {("a", 1)}, {}.keys() == set(), {1: 2}.keys() == {1: 3}.keys())
for view in (keys, values, items):
    try:
        hash(view)
        print("hashed")
    except TypeError as error:
        print(error)
try:
    values & values
except TypeError as error:
    print(error)
try:
    for key in d:
        d[key + "x"] = 1
except RuntimeError as error:
    print(error)
try:
    for key in keys:
        del d[key]
except RuntimeError as error:
    print(error)
e = {1: [1], 2: [2]}
print(e.items() == {1: [1], 2: [2]}.items())
try:
    e.items() | e.items()
except TypeError as error:
    print(error)
iterator = iter(keys)
next(iterator)
print(iterator.__length_hint__(), type(iterator).__name__, type(reversed(items)).__name__)
f = {1: 1}
walk = iter(f)
f[2] = 2
try:
    next(walk)
except RuntimeError as error:
    print(error)
try:
    next(walk)
except RuntimeError as error:
    print("again:", error)
