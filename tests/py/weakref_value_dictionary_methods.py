# WeakValueDictionary: every method of a mapping, entries that vanish, iteration that keeps them.
import gc
import weakref


class Value:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"<{self.name}>"


def attempt(function, *arguments, **keywords):
    try:
        print(repr(function(*arguments, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


a, b, c = Value("a"), Value("b"), Value("c")
values = weakref.WeakValueDictionary({"a": a}, b=b)
values["c"] = c
print(len(values), sorted(values), list(values.items()), list(values.values()), "a" in values,
      "z" in values)
attempt(values.__getitem__, "z")
attempt(values.get, "z")
attempt(values.get, "z", 5)
attempt(values.pop, "z")
attempt(values.pop, "z", "default")
attempt(values.pop, "c")
attempt(values.setdefault, "a", c)
attempt(values.setdefault, "c", c)
attempt(values.setdefault, "none", None)
attempt(values.__setitem__, "n", 5)
attempt(values.__delitem__, "z")
attempt(values.__setitem__, [], a)
attempt(values.update, {"x": 5})
attempt(lambda: weakref.WeakValueDictionary(5))
attempt(lambda: weakref.WeakValueDictionary([("k", a), ("j", b)])["j"])
print(len(values.valuerefs()), sorted(str(ref()) for ref in values.valuerefs()),
      all(r() for r in values.itervaluerefs()))
del b
print(sorted(values), "b" in values, len(values))
copied = values.copy()
print(type(copied).__name__, copied == values, dict(copied) == dict(values), sorted(copied.keys()))
merged = values | {"d": c}
print(type(merged).__name__, sorted(merged), sorted({"e": a} | values))
values |= {"f": c}
print(sorted(values))
attempt(lambda: values | 5)
temporary = Value("temporary")
values["t"] = temporary
for key, value in values.items():
    if key == "t":
        temporary = None
        print("while iterating", value, len(values))
del value
print("t" in values, sorted(values))
values["a"] = c
del a
print(values["a"], len(values))
iterator = iter(values.keys())
next(iterator)
values["late"] = c
attempt(lambda: list(iterator))
popped = values.popitem()
print(popped[1] is c, type(popped).__name__)
values.clear()
print(len(values), bool(values), list(values), isinstance(values, weakref.WeakValueDictionary))
attempt(values.popitem)
loop = Value("loop")
loop.me = loop
values["loop"] = loop
del loop
print(len(values), gc.collect() > 0, len(values), "loop" in values)
keyed = weakref.KeyedRef(c, None, "key")
print(keyed.key, keyed() is c, type(keyed).__name__,
      repr(values).startswith("<WeakValueDictionary at"))
