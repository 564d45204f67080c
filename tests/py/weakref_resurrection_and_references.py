# An object that saves itself in __del__: what its weak references say, how often __del__ runs.
import gc
import weakref

saved = []


class Phoenix:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name, "weak:", reference() is None)
        saved.append(self)


class Twice:
    def __del__(self):
        saved.append(self)
        print("rises")


bird = Phoenix("alone")
reference = weakref.ref(bird, lambda ref: print("callback"))
del bird
print("saved", saved[0].name, reference() is None)
new = weakref.ref(saved[0], lambda ref: print("second callback"))
print(weakref.getweakrefcount(saved[0]))
saved.clear()
print(new() is None, len(saved))

bird = Phoenix("cycle")
bird.me = bird
reference = weakref.ref(bird, lambda ref: print("callback of cycle"))
del bird
print(gc.collect() >= 0, len(saved), saved[0].me is saved[0], reference())
print(gc.is_finalized(saved[0]), gc.is_finalized([]), gc.is_tracked(saved[0]))
saved.clear()
print("unreachable again", gc.collect() > 0, len(saved), gc.garbage)

twice = Twice()
del twice
for turn in range(3):
    print(len(saved), end=" ")
    saved.clear()
print(len(saved))


class Group:
    def __init__(self, name, saves):
        self.name, self.saves, self.others = name, saves, []

    def __del__(self):
        names.append(self.name)
        if self.saves:
            saved.append(self)


names = []
group = [Group(letter, letter == "b") for letter in "abc"]
for one in group:
    one.others.extend(group)
weak = [weakref.ref(one) for one in group]
del group, one
gc.collect()
print(sorted(names), len(saved), saved[0].name, [other.name for other in saved[0].others],
      [ref() for ref in weak])
saved.clear()
gc.collect()
print(sorted(names), saved)


def generator():
    try:
        yield 1
    finally:
        print("closed by the collector")


class Holder:
    pass


holder = Holder()
holder.running = generator()
holder.me = holder
next(holder.running)
weak = weakref.ref(holder.running, lambda ref: print("generator gone"))
del holder
gc.collect()
print(weak())
