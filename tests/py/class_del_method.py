class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("bye", self.name)


a = Noisy("a")
b = a
del a
print("still there")
del b
c = Noisy("c")
c = Noisy("d")
print("replaced")


def f():
    local = Noisy("local")
    print("in f")


f()
items = [Noisy("x"), Noisy("y")]
items.pop(0)
print("popped")
items.clear()
Noisy("temporary")
print("end")
