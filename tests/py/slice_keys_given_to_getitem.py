# Subscriptions: what key arrives for commas, slices, stars, ellipsis, nested and empty ones.
class Show:
    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        print("set", key, "=", value)

    def __delitem__(self, key):
        print("del", key)


class Meta(type):
    def __getitem__(cls, key):
        return cls.__name__, key


class WithMeta(metaclass=Meta):
    pass


class ByClass:
    def __class_getitem__(cls, key):
        return cls.__name__, key


class Sub(ByClass):
    pass


s = Show()
print(s[1], s[1,], s[1, 2], s[()], s[(1, 2)], s[...], s[..., 1], s[None])
print(s[:], s[1:], s[:2], s[1:2], s[::], s[::3], s[1::3], s[:2:3], s[1:2:3])
print(s[1:2, 3], s[:, :], s[::2, ...], s[1:2, (3, 4), "a":"b"], s[[1]:{2}])
print(s[*[1, 2]], s[*"ab", 1:2], s[0, *()], s[*()], s[*(1,)], s[(*"xy",)])
print(s[lambda: 1].__name__, s[1 if 0 else 2], s[not 1:not 0], s[x := 5], x, s[(y := 1):(z := 2)])
print(s[s[1:2]:s[...]], s["a" "b"], s[f"{1}"], s[True], s[-1], s[1 < 2:3 in [3]])
s[1:2, 3] = "v"
s[*"ab"] = 1
del s[::2], s[..., *[1]], s[()]
s[0], s[1:2] = "pq"
print(WithMeta[1, 2:3], ByClass["k"], Sub[...], Sub[:])
for s[0] in "ab":
    pass
for attempt in (lambda: s.missing[1:2], lambda: 5[1:2], lambda: None[...], lambda: Show[1],
                lambda: "abc"["a":], lambda: [1][1:2, 3], lambda: {}[1:2], lambda: (1, 2)[1.0],
                lambda: print[1], lambda: int[1], lambda: [1, 2][::0], lambda: "abc"[None:None:0],
                lambda: [0][()], lambda: [0][slice(None, None, "x")], lambda: {}[[1]],
                lambda: range(3)[1, 2], lambda: b"ab"["a"], lambda: bytearray(b"ab")[1:2:None, ]):
    try:
        print(attempt())
    except (TypeError, ValueError, AttributeError, KeyError) as error:
        print(type(error).__name__, error)
for text in ("x[]", "x[1:2:3:4]", "x[*]", "x[1:*y]", "x[**y]", "x[a=1]", "x[1 2]", "x[:,]",
             "x[yield]", "x[*a:b]", "x[lambda: 1:2]", "del x[*a]", "x[*a, *b] = 1"):
    try:
        compile(text, "text", "exec")
        print(text, "| fine")
    except SyntaxError as error:
        print(text, "|", error)
