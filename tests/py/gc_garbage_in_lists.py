import gc


class Node:
    count = 0

    def __init__(self):
        self.links = []
        Node.count += 1

    def __del__(self):
        Node.count -= 1


gc.collect()
nodes = [Node() for _ in range(10)]
for i, n in enumerate(nodes):
    n.links.append(nodes[(i + 1) % 10])
print(Node.count)
del nodes, n
print(Node.count)
print(gc.collect())
print(Node.count)
