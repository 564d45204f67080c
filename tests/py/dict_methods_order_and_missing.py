# dict: order after changes, __missing__, update from everything, fromkeys, pop, popitem, |.


class Missing(dict):
    def __missing__(self, key):
        return f"no {key}"


class Keys:
    def keys(self):
        return ["a", "b"]

    def __getitem__(self, key):
        return key.upper()


class KeysFail(Keys):
    def __getitem__(self, key):
        raise LookupError(key)


class Made(dict):
    def __init__(self, *arguments):
        print("made", arguments, end="; ")
        super().__init__(*arguments)

    def __setitem__(self, key, value):
        print("set", key, end="; ")
        super().__setitem__(key, value)


def attempt(function, *arguments, **keywords):
    try:
        print(repr(function(*arguments, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


table = {"b": 1, "a": 2, "c": 3}
table["b"] = 9
del table["a"]
table["a"] = 0
print(table, list(reversed(table)), table.popitem(), table.setdefault("b", 5),
      table.setdefault("z"), table)
missing = Missing(x=1)
print(missing["y"], missing.get("y"), "y" in missing, missing.pop("y", "default"), missing,
      missing.setdefault("k", 2))
attempt(lambda: missing.pop("y"))
attempt(lambda: missing | {"q": 1})
attempt(lambda: type({"q": 1} | missing).__name__)
attempt(lambda: type(missing | {}).__name__)
for source in ({"k": 1}, [("k", 2)], [["k", 3]], ["ab", "cd"], Keys(), {"ab"}, iter([("x", 1)]),
               zip("ab", "cd"), KeysFail(), 5, None, "ab",
               ["abc"], [1], [("a",)], [([], 1)], [None], "", [()], {1: 2}.items()):
    attempt(dict, source)
    attempt({"old": 0}.update, source)
attempt(dict, {"a": 1}, a=2, b=3)
attempt(dict, [("self", 1)], self=2)
attempt(dict, {}, {})
attempt(lambda: dict(**{"a": 1}, **{"b": 2}))
attempt(lambda: dict(**{1: 2}))
attempt({}.update, {}, {})
attempt(dict.fromkeys, "aba")
attempt(dict.fromkeys, [1, 2], [])
attempt(dict.fromkeys, 5)
attempt(dict.fromkeys, [[]])
attempt(dict.fromkeys)
attempt(Made.fromkeys, "ab", 1)
attempt(Missing.fromkeys, {"k": 1})
shared = dict.fromkeys("xy", [])
shared["x"].append(1)
print(shared)
for wrong in (lambda: {}.pop("a"), lambda: {}.pop(), lambda: {}.popitem(), lambda: {1: 1}.pop([],
        1),
              lambda: {}[[]], lambda: {}.get([]), lambda: {1: 2}.get([]), lambda: {}.setdefault([],
                      1), lambda: {} | [], lambda: {} | None,
              lambda: [] | {}, lambda: {} < {}, lambda: {} + {}, lambda: {}.get(),
              lambda: {}.get(1, 2, 3), lambda: {}.get(key=1),
              lambda: {}.copy(1), lambda: {}.keys(1), lambda: {}.clear(1), lambda: {}.has_key,
              lambda: {}[1], lambda: {}[(1, 2)], lambda: {}.__delitem__(1)):
    attempt(wrong)
merged = {"a": 1, "b": 2} | {"c": 3, "a": 4}
merged |= [("b", 5), ("d", 6)]
print(merged, {1: "int"} | {1.0: "float", True: "bool"}, {**merged, "a": 0},
      dict(sorted(merged.items(), reverse=True)))
print({"a": 1, "b": 2} == {"b": 2, "a": 1}, {1: []} == {1.0: []}, {1: 2} == {1: 2.0}, {} == [],
      {"n": float("nan")} == {"n": float("nan")})
