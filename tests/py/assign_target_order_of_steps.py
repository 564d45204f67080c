# Assignment statements: value first, then targets from left to right, each with its own parts.
log = []


def step(label, value):
    log.append(label)
    return value


class Box:
    def __setattr__(self, name, value):
        log.append(f"set .{name}={value}")
        object.__setattr__(self, name, value)

    def __getattribute__(self, name):
        log.append(f"get .{name}")
        return object.__getattribute__(self, name)

    def __setitem__(self, key, value):
        log.append(f"set [{key}]={value}")

    def __getitem__(self, key):
        log.append(f"get [{key}]")
        return 10

    def __delitem__(self, key):
        log.append(f"del [{key}]")


def report(what):
    print(what, "->", ", ".join(log))
    log.clear()


box = Box()
step("box", box)[step("key", 1)] = step("value", 2)
report("item")
step("box", box).name = step("value", 3)
report("attribute")
step("a", box)[step("i", 0)] = step("b", box).x = step("value", 4)
report("chain")
step("a", box)[step("i", 0)], step("b", box).y = step("v1", 1), step("v2", 2)
report("tuple")
step("a", box)[step("lo", 1):step("hi", 2):step("st", 3)] = step("value", "s")
report("slice")
step("a", box)[step("i", 0)] += step("value", 5)
report("augmented item")
step("a", box).x += step("value", 6)
report("augmented attribute")
step("a", box)[step("i", 0)], *step("b", box).rest = step("v", [1, 2, 3])
report("starred")
for step("loop", box)[step("k", 7)] in step("iter", [1, 2]):
    log.append("body")
report("for target")
del step("a", box)[step("i", 1)], step("b", box).x
report("del")
try:
    step("a", box)[step("i", 1)], step("b", box).z = step("v", [1])
except ValueError as error:
    print(error)
report("too few: no target is touched")
index, items = 0, [5, 6, 7]
index, items[index] = 2, "second"
print(index, items)
items[index], index = "last", 1
print(index, items)
i = numbers = [0, 1]
i, i[0] = numbers, "x"
print(i, numbers)
x = y = z = []
x.append(1)
print(y, z is x)
