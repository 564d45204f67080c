d = {}
for c in "hello":
    d[c] = len(d)
print(d)
del d["h"]
d["h"] = 9
d["e"] = "kept place"
print(d, list(d.items()))
d = dict.fromkeys("cab")
print(list(d), sorted(d), dict(sorted({"b": 1, "a": 2}.items())), dict(sorted({"x": 3, "y": 1}.items(), key=lambda i: i[1])))
big = {i: i * i for i in range(100)}
for i in range(0, 100, 2):
    del big[i]
for i in range(0, 10, 2):
    big[i] = "again"
print(list(big)[:3], list(big)[-6:], len(big))
print({1: "a", 1.0: "b", True: "c"}, {"k": 1, "k": 2})
