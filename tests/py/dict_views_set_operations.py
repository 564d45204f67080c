# keys() and items() as sets, values() as none: operators, comparing, mapping, changes seen.


def attempt(function, *arguments):
    try:
        result = function(*arguments)
        shown = sorted(result, key=str) if isinstance(result, (set, frozenset)) else result
        print(type(result).__name__, shown)
    except Exception as error:
        print(type(error).__name__, error)


table = {"a": 1, "b": 2, "c": [3]}
keys, values, items = table.keys(), table.values(), table.items()
for right in ({"a", "z"}, ["a", "a"], "ab", ("c",), {"b": 0}, {"b": 0}.keys(), {"a": 1}.items(),
              iter("ab"), 5, None, [[]], range(2)):
    if hasattr(right, "__next__"):
        attempt(lambda: keys & right)
        continue
    for operation in (lambda: keys & right, lambda: keys | right, lambda: keys - right,
                      lambda: keys ^ right, lambda: right - keys,
                      lambda: keys < right, lambda: keys >= right, lambda: keys == right,
                      lambda: keys.isdisjoint(right)):
        attempt(operation)
plain = {"a": 1, "b": 2}.items()
for right in ({("a", 1)}, [("a", 1), ("q", 0)], {"a": 1, "b": 2}.items(), {"a": 1}.items(), {("a",
        2)}, [("a", [])], "ab", 5):
    for operation in (lambda: plain & right, lambda: plain | right, lambda: plain - right,
                      lambda: plain ^ right, lambda: plain <= right,
                      lambda: plain == right, lambda: plain.isdisjoint(right)):
        attempt(operation)
attempt(lambda: items & {("a", 1)})
attempt(lambda: items | set())
attempt(lambda: items - {("a", 1)})
attempt(lambda: items == items)
attempt(lambda: items == table.items())
attempt(lambda: values == values)
attempt(lambda: values == table.values())
attempt(lambda: values & {1})
attempt(lambda: values < values)
attempt(lambda: keys + keys)
attempt(lambda: keys[0])
attempt(lambda: hash(keys))
attempt(lambda: hash(values) == hash(values))
for thing in (("a", 1), ("a", 2), ["a", 1], ("a",), "a", ("c", [3]), ([], 1), 5):
    attempt(lambda: thing in items)
attempt(lambda: [] in keys)
attempt(lambda: [3] in values)
print(len(keys), list(reversed(keys)), list(reversed(values)), list(reversed(items)), keys, values,
      items)
print(type(keys.mapping).__name__, keys.mapping["a"], keys.mapping == table, len(items.mapping))
attempt(lambda: keys.mapping.__setitem__)
table["d"] = 4
print(list(keys), len(values), ("d", 4) in items)
for change in (lambda: table.pop("d"), lambda: table.__setitem__("e", 5),
               lambda: table.__setitem__("a", 0)):
    iterator = iter(keys)
    next(iterator)
    change()
    attempt(lambda: list(iterator))
    attempt(next, iterator, "end")
attempt(lambda: [table.pop(key) for key in table])
attempt(lambda: [table.update({key + key: 1}) for key in reversed(table)])
attempt(lambda: type(keys)())
