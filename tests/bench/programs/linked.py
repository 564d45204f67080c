# A linked list built, walked and reversed.
class Node:
    def __init__(self, value, following):
        self.value = value
        self.following = following


def build(n):
    head = None
    for i in range(n):
        head = Node(i, head)
    return head


def reverse(node):
    before = None
    while node is not None:
        node.following, before, node = before, node, node.following
    return before


total = 0
for _ in range(12):
    node = reverse(build(20000))
    while node:
        total += node.value
        node = node.following
print(total)
