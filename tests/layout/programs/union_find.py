# Sets of nodes joined by parent links.
class Node:
    def __init__(self, name):
        self.name = name
        self.parent = self

def root(node):
    while node.parent is not node:
        node.parent = node.parent.parent
        node = node.parent
    return node

def join(a, b):
    root(a).parent = root(b)

nodes = [Node(name) for name in "abcdef"]
a, b, c, d, e, f = nodes
join(a, b)
join(c, d)
join(a, c)
join(e, f)
join(f, a)
print(root(a) is root(e))
