"""__reduce__, __setstate__ and copies of iterators over dicts, sets and ranges."""
import copy
import operator
import pickle

table = {1: "a", 2: "b", 3: "c"}
for make in (lambda: iter(table), lambda: iter(table.items()), lambda: iter(table.values()),
             lambda: reversed(table), lambda: reversed(table.items()),
             lambda: reversed(table.values()), lambda: iter({1, 2, 3}),
             lambda: iter(frozenset("a")),
             lambda: iter(range(5)), lambda: iter(range(9, 0, -2)), lambda: reversed(range(4)),
             lambda: iter(range(0)), lambda: iter(range(10**20, 10**20 + 4)),
             lambda: reversed(range(0, 10**19 * 3, 10**19))):
    iterator = make()
    next(iterator, None)
    print(type(iterator).__name__, iterator.__reduce__()[1:], operator.length_hint(iterator))
    twin = copy.copy(iterator)
    print(list(twin), list(iterator), list(twin))
    print(iterator.__reduce__()[1:], list(copy.copy(iterator)))
    if "range" in type(iterator).__name__:
        iterator.__setstate__(1)
        print(list(iterator))
        iterator.__setstate__(-5)
        print(next(iterator, "over"), operator.length_hint(iterator))
        iterator.__setstate__(99)
        print(next(iterator, "over"), operator.length_hint(iterator))
        again = pickle.loads(pickle.dumps(make()))
        print(type(again).__name__, list(again))

iterator = iter(table)
table[4] = "d"
try:
    iterator.__reduce__()
except RuntimeError as error:
    print(error)
iterator = iter({1, 2})
print(copy.deepcopy(iterator).__class__, list(iterator))
for wrong in "1", 2.5, None:
    try:
        iter(range(3)).__setstate__(wrong)
    except TypeError as error:
        print("refused")
