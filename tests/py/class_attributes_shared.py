class Tricks:
    shared = []

    def add(self, x):
        self.shared.append(x)


a, b = Tricks(), Tricks()
a.add(1)
b.add(2)
print(a.shared, b.shared, a.shared is Tricks.shared)
a.shared = ["own"]
print(a.shared, b.shared)
del a.shared
print(a.shared)


class Counter:
    instances = 0

    def __init__(self):
        Counter.instances += 1
        self.number = Counter.instances


first, second = Counter(), Counter()
print(first.number, second.number, Counter.instances, first.instances)
print(a.__dict__, first.__dict__)
