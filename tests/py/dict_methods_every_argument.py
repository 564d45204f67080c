"""Methods of dict with every kind of argument, merging, order, errors."""


def attempt(function, *arguments, **keywords):
    try:
        print(repr(function(*arguments, **keywords)), d)
    except Exception as error:
        print(type(error).__name__, error, d)


d = {"a": 1, "b": 2}
for arguments in (("a",), ("z",), ("z", 5), (), ("a", 1, 2), ([],)):
    attempt(d.get, *arguments)
    attempt(d.setdefault, *arguments)
for arguments in (("a",), ("q",), ("q", 9), (), ([],)):
    attempt(d.pop, *arguments)
d = {"a": 1, "b": 2}
for arguments, keywords in ((({"c": 3},), {}), (([("d", 4), ["e", 5]],), {}), ((), {"f": 6}), (({"a": 9},), {"a": 10}),
                            ((5,), {}), (([1],), {}), (([(1, 2, 3)],), {}), (("ab",), {}), ((["ab", "cd"],), {}),
                            ((None,), {}), ((1, 2), {}), (((k, k) for k in "xy"), {}) if False else ((iter([("x", 1)]),), {})):
    attempt(d.update, *arguments, **keywords)


class Mapping:
    def keys(self):
        return ["m", "n"]

    def __getitem__(self, key):
        return key * 2


attempt(d.update, Mapping())
attempt(dict, Mapping())
attempt(lambda: {**Mapping(), "m": 1})
attempt(dict.fromkeys, "ab")
attempt(dict.fromkeys, [1, 2], [])
attempt(dict.fromkeys, 5)
attempt(dict.fromkeys, [[1]])
attempt(d.popitem)
attempt({}.popitem)
d = {"a": 1}
for other in ({"b": 2}, [("b", 2)], None, 5):
    attempt(lambda: d | other)
    attempt(lambda: other | d)
e = d
e |= {"c": 3}
e |= [("d", 4)]
print(d, e is d)
attempt(lambda: d < d)
attempt(lambda: d + d)
attempt(lambda: d[[]])
attempt(lambda: d["missing"])
attempt(lambda: d.__delitem__("missing"))
attempt(lambda: {[]: 1})
attempt(lambda: {{}: 1})
attempt(hash, d)
print({1: "a", 1.0: "b", True: "c"}, {"x": 1, **{"x": 2}, "x": 3}, dict(a=1, b=2) == dict([("b", 2), ("a", 1)]))
print(list({3: 1, 1: 1, 2: 1}), list(reversed({3: 1, 1: 1})), {}.fromkeys("aab"), dict(zip("ab", range(2))))
d = {i: i * i for i in range(5)}
del d[2]
d[2] = "again"
d[0] = "kept place"
print(d, min(d), max(d, key=str), sum(d), sorted(d, reverse=True), 3 in d, 9 not in d, len(d), bool({}))
c = d.copy()
c[100] = 1
print(100 in d, c == d, d == {**d}, list(d.items())[:2], list(d.values())[-1])
d.clear()
print(d, not d)
r = {}
r["self"] = r
print(r, r == r)
n = float("nan")
print({n: 1}[n], n in {n: 1}, float("nan") in {n: 1}, {n: 1} == {n: 1})


class Collides:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return 7

    def __eq__(self, other):
        print("compare", self.name, other.name)
        return self.name == other.name

    def __repr__(self):
        return self.name


k = {Collides("a"): 1, Collides("b"): 2}
print(k[Collides("b")])
k[Collides("a")] = 3
print(k)
