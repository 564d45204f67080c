# A linked list grown at its tail.
class Node:
    def __init__(self, value):
        self.value = value
        self.next = None

head = tail = Node("a")
for letter in "bcde":
    tail.next = Node(letter)
    tail = tail.next
