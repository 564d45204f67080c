# Calls: in which order the function, positional, starred and keyword arguments are evaluated.
def show(label, value=None):
    print("eval", label)
    return label if value is None else value


def collect(*args, **kwargs):
    print("called with", args, kwargs)
    return collect


class Loud:
    def __init__(self, name, items):
        self.name, self.items = name, items

    def __iter__(self):
        print("iterate", self.name)
        return iter(self.items)

    def keys(self):
        print("keys", self.name)
        return list(self.items)

    def __getitem__(self, key):
        print("item", self.name, key)
        return key.upper()


show("function", collect)(show("a"), show("b"), k=show("c"), j=show("d"))
show("f", collect)(k=show("keyword first"), *show("star", Loud("star", [1, 2])))
collect(*Loud("one", "ab"), show("middle"), *Loud("two", "cd"), **Loud("map", ["x", "y"]))
collect(**Loud("m1", ["a"]), b=show("between"), **Loud("m2", ["c"]))
try:
    collect(*Loud("fine", [1]), **Loud("same", ["k"]), k=show("never passed"))
except TypeError as error:
    print(error)
try:
    show("not callable", 5)(show("argument"), key=show("keyword"))
except TypeError as error:
    print(error)
try:
    collect(show("first"), *show("number", 3), show("later"))
except TypeError as error:
    print(error)
try:
    collect(*[], **show("pairs", [("a", 1)]))
except TypeError as error:
    print(error)
collect()(1)(*(2, 3))(**{"z": 4})
collect(*"", *[], **{}, **dict())
collect(*(x for x in range(3)), *{"k": 1}, *b"\x01")
collect(x for x in ())if False else collect("conditional")
