import gc

gc.disable()
gc.collect()
for i in range(100):
    x = []
    x.append(x)
del x
print(gc.collect())
gc.enable()
print(gc.isenabled(), gc.collect())
