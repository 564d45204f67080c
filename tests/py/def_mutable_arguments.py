# An argument is another name for the same object.
def append(items):
    items.append("new")


def rebind(items):
    items = ["other"]
    return items


def double(n):
    n *= 2
    return n


mine = [1]
append(mine)
print(mine)
print(rebind(mine), mine)
n = 5
print(double(n), n)


def change(table, *rest, **kw):
    table["x"] = 1
    kw["y"] = 2
    return kw


d = {}
print(change(d, **d), d)
print(change(d, **d), d)
