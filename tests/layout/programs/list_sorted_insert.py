# Values put into a sorted linked list, at its front, middle and end.
class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next

def insert(head, value):
    if head is None or value < head.value:
        return Node(value, head)
    at = head
    while at.next is not None and at.next.value < value:
        at = at.next
    at.next = Node(value, at.next)
    return head

head = None
for value in (50, 20, 70, 60, 10):
    head = insert(head, value)
