import sys


def show(label, x):
    print(label, sys.getrefcount(x))


data = ["x"]
show("argument", data)


def closure():
    local = data

    def inner():
        return local

    print(sys.getrefcount(data))
    return inner


g = closure()
print(sys.getrefcount(data), sys.getrefcount(g), sys.getrefcount(show))
for item in [data]:
    print(sys.getrefcount(item))
del item
print([sys.getrefcount(x) for x in [data]])


def default(x=data):
    pass


print(sys.getrefcount(data))
m = [].append
m2 = data.append
print(sys.getrefcount(data))
it = iter(data)
print(sys.getrefcount(data))
s = "run" + str(time_like := 5)
print(sys.getrefcount(s))
