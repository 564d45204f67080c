import gc

gc.collect()
keep = [[] for _ in range(50)]
print(gc.get_threshold(), len(keep))
print(gc.is_tracked(keep), gc.is_tracked({}), gc.is_tracked({"a": 1}), gc.is_tracked({"a": []}), gc.is_tracked(()), gc.is_tracked("a"), gc.is_tracked(5), gc.is_tracked(len))


class C:
    pass


print(gc.is_tracked(C), gc.is_tracked(C()), gc.is_tracked(int), gc.is_tracked(None), gc.is_tracked(lambda: 0), gc.is_tracked({1}), gc.is_tracked(range(3)))
