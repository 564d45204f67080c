# What __getitem__, __setitem__ and __delitem__ receive: slices, tuples, Ellipsis, stars, negative
# indexes.
class Echo:
    def __getitem__(self, key): return key
    def __setitem__(self, key, value): print("set", key, "=", value)
    def __delitem__(self, key): print("del", key)


e = Echo()
print(e[1], e[-1], e[1,], e[1, 2], e[()], e[(1, 2)], e[(1, 2), 3], e[[1]], e[{}], e[None])
print(e[:], e[1:], e[:2], e[::3], e[1:2], e[1:2:3], e[::], e["a":"b":None], e[:, :], e[1:2, 3],
      e[..., 1:])
print(e[*[1, 2]], e[*(), ], e[1, *"ab"], e[*range(2), *[5]], e[lambda: 1 and 2] is None,
      e[x := 5], x, e[1 if x else 2])
print(e[not x], e[1 < 2 < 3], e[-1:-2:-3], e[1.5:2j], e[e], sep=" ") if False else print(e[not x],
                                                                                         e[1.5:2j])
e[0] = 1
e[1:2] = [3]
e[:] = e[::2] = "both"
e[1, ..., :] = None
e[e[1], e[2]], e["k"] = 5, 6
*e["stars"], last = 1, 2, 3
for e["loop"] in range(2): pass
with_value = [e[i] for e["comp"] in [7] for i in [8]]
del e[0], e[1:2], e[()], (e["x"], [e["y"]])
e["n"] = e["m"] = 0
e["count"] = e[5] + 1
e[0]: int = 9
e[print("evaluated")]: int
try:
    e["bad"] += 1
except TypeError as error:
    print(error)
e[3] += 4


class OneSided:
    def __getitem__(self, key): return 1


class Other:
    def __setitem__(self, key, value): pass


def attempt(text):
    try:
        exec(text, globals())
        print(text, "-> done")
    except Exception as error:
        print(text, "->", type(error).__name__, error)


for text in ["OneSided()[0] = 1", "del OneSided()[0]", "OneSided()[0] += 1", "Other()[0]",
             "Other()[0] = 1", "del Other()[0]",
             "Other()[0] += 1", "5[0] = 1", "del 5[0]" if False else "del (5)[0]", "None[0] = 1",
             "del None[:]", "(1,)[0] = 1",
             "del 'abc'[0]", "'abc'[0] = 'x'", "len[0]", "len[0] = 1", "del len[0]", "int[0] = 1",
             "del list[0]", "OneSided[0]",
             "OneSided()['a':]", "range(3)[0] = 1", "frozenset()[0] = 1", "b'a'[0] = 1",
             "(lambda: 1)[1:2] = 3",
             "e[1:2:3:4]", "e[]", "e[*]", "e[**{}]", "e[a=1]", "e[1:*x]", "e[*[1]:2]", "e[yield]"]:
    attempt(text)
