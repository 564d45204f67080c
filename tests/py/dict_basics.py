tel = {"jack": 4098, "sape": 4139}
tel["guido"] = 4127
print(tel, tel["jack"], len(tel))
del tel["sape"]
tel["irv"] = 4127
print(tel, list(tel), sorted(tel), "guido" in tel, "jack" not in tel)
print(dict([("a", 1), ("b", 2)]), dict(a=1, b=2), dict({"x": 1}, y=2), dict(zip("ab", [1, 2])), {}, dict())
tel["jack"] = 0
print(tel, {1: "int", "1": "str", (1,): "tuple", None: 0, 1.5: "float", True: "replaces"})
for key in tel:
    print(key, tel[key])
for key, value in tel.items():
    print(key, value)
print({"a": 1, "b": 2} == {"b": 2, "a": 1}, {"a": 1} != {"a": 2}, {**tel, "new": 1}, tel | {"z": 1})
tel |= {"irv": 1}
print(tel, list(reversed(tel)), bool({}), bool(tel))
