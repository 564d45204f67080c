# A doubly linked list, and a node taken out of its middle.
class Node:
    def __init__(self, value):
        self.value = value
        self.before = None
        self.after = None

def link(first, second):
    first.after = second
    second.before = first

first = Node(10)
last = first
for value in (20, 30, 40):
    node = Node(value)
    link(last, node)
    last = node
middle = first.after
link(middle.before, middle.after)
del middle, node
