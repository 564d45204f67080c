# Mapping patterns: keys, values, **rest, subclasses, __missing__, proxies.
def describe(subject):
    match subject:
        case {"type": "circle", "r": r}:
            return "circle", r
        case {"type": "box", "w": w, "h": h, **rest}:
            return "box", w, h, rest
        case {"type": str(kind)}:
            return "unknown", kind
        case {1: one, None: none, **_rest}:
            return one, none
        case {**everything} if everything:
            return "mapping", everything
        case {}:
            return "empty"
    return "no mapping"


for subject in [{"type": "circle", "r": 3, "extra": 1}, {"type": "box", "w": 1, "h": 2, "x": 3},
                {"type": "box", "w": 1}, {"type": 5}, {1: "a", None: "b"}, {}, [], "type", 7]:
    print(subject, "->", describe(subject))


class Sub(dict):
    def get(self, key, default=None):
        print("get", repr(key))
        return dict.get(self, key, default)

    def __getitem__(self, key):
        print("item", repr(key))
        return dict.__getitem__(self, key)

    def __missing__(self, key):
        print("missing", key)
        return 0

    def keys(self):
        print("keys")
        return dict.keys(self)


match Sub(a=1, b=2):
    case {"c": _}:
        print("never: get is asked, not __missing__")
    case {"a": x, **rest}:
        print(x, rest, type(rest))

match vars(Sub):
    case {"__missing__": method, "__module__": name}:
        print("mappingproxy", method.__name__, name)


class K:
    a = "key"
    b = "key"
    c = []


def duplicate(subject):
    match subject:
        case {K.a: 1, K.b: y}:
            return y


print(duplicate({}), duplicate({"other": 1}))
try:
    duplicate({"key": 1, "other": 2})
except ValueError as error:
    print("ValueError:", error)

try:
    match {1: 2}:
        case {K.c: _}:
            pass
except TypeError as error:
    print("TypeError:", error)


class NoGet(dict):
    @property
    def get(self):
        raise LookupError("no get here")


try:
    match NoGet(a=1):
        case {"a": _}:
            pass
except LookupError as error:
    print("LookupError:", error)
match NoGet(a=1):
    case {}:
        print("no keys, no get")

match {"a": [1, {"b": (2, 3)}], "c": None}:
    case {"a": [x, {"b": [*y]}], "c": None}:
        print(x, y)

match {0: "zero", False: "no"}:
    case {0: v}:
        print(v)

source = {"a": 1, "b": 2}
match source:
    case {"a": _, **rest}:
        rest["new"] = 1
        print(source, rest)

match {-1: "minus", 2.5: "float", b"x": "bytes", "ab" "c": "text"}:
    case {-1: a, 2.5: b, b"x": c, "abc": d}:
        print(a, b, c, d)
