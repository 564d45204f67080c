import gc

print(gc.isenabled(), gc.get_threshold())
gc.disable()
print(gc.isenabled())
gc.enable()
print(gc.collect(), gc.collect(0), gc.garbage, gc.get_debug())
print(gc.is_tracked([]), gc.is_tracked(5), gc.is_tracked({}), gc.is_tracked({"a": []}), gc.is_tracked("s"))
a = []
b = [a]
print(gc.get_referents(b) == [a], b in gc.get_referrers(a))
gc.set_threshold(100, 5, 5)
print(gc.get_threshold())
try:
    gc.collect(5)
except ValueError as error:
    print(error)
