class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("-" + self.name, end=" ")


items = [Noisy("0"), Noisy("1"), Noisy("2")]
del items
print()
t = (Noisy("a"), Noisy("b"))
t = None
print()
d = {"x": Noisy("x"), "y": Noisy("y")}
d.clear()
print()


def f(p, q):
    r = Noisy("r")


f(Noisy("p"), Noisy("q"))
print()
n = Noisy("n")
n.child = Noisy("child")
n.second = Noisy("second")
del n
print()
[Noisy("i") for _ in range(2)]
print()
for x in [Noisy("l1"), Noisy("l2")]:
    print("loop", x.name)
del x
print()
