# A list of nodes, each put before the others.
class Node:
    def __init__(self, value, next):
        self.value = value
        self.next = next

head = None
for letter in "abcde":
    head = Node(letter, head)
at = head.next.next
