import gc

gc.collect()
items = []
items.append(items)
del items
print(gc.collect())
d = {}
d["me"] = d
d = None
print(gc.collect())


class C:
    pass


c = C()
c.me = c
del c
print(gc.collect(), gc.collect())
