import gc


class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("freed", self.name)


gc.collect()
a, b = Node("a"), Node("b")
a.other, b.other = b, a
del a
print("a's name is gone")
del b
print("cycle still alive")
print(gc.collect())
print("collected")
