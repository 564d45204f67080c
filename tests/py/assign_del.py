x = 1
del x
try:
    print(x)
except NameError as error:
    print(error)
a, b, c = 1, 2, 3
del a, (b, c)
print("a" in globals(), "b" in globals(), "c" in globals())
items = [0, 1, 2, 3, 4, 5, 6]
del items[0]
print(items)
del items[-1], items[0]
print(items)
del items[1:3]
print(items)
table = {"p": 1, "q": 2}
del table["p"]
print(table)


class Thing:
    pass


thing = Thing()
thing.size = 3
del thing.size
print(hasattr(thing, "size"))
