# A linked list turned round in place.
class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next

def turn(node):
    before = None
    while node is not None:
        following = node.next
        node.next = before
        before = node
        node = following
    return before

head = Node(1, Node(2, Node(3, Node(4))))
head = turn(head)
