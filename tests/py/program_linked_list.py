class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next


class LinkedList:
    def __init__(self, values=()):
        self.head = None
        self.size = 0
        for value in values:
            self.append(value)

    def append(self, value):
        node = Node(value)
        if self.head is None:
            self.head = node
        else:
            last = self.head
            while last.next:
                last = last.next
            last.next = node
        self.size += 1

    def push(self, value):
        self.head = Node(value, self.head)
        self.size += 1

    def remove(self, value):
        previous, node = None, self.head
        while node and node.value != value:
            previous, node = node, node.next
        if node is None:
            raise ValueError(f"{value} is not in the list")
        if previous is None:
            self.head = node.next
        else:
            previous.next = node.next
        self.size -= 1

    def reverse(self):
        previous, node = None, self.head
        while node:
            node.next, previous, node = previous, node, node.next
        self.head = previous

    def __iter__(self):
        node = self.head
        while node:
            yield node.value
            node = node.next

    def __len__(self):
        return self.size

    def __contains__(self, value):
        return any(v == value for v in self)

    def __repr__(self):
        return " -> ".join(map(str, self)) or "(empty)"


items = LinkedList([1, 2, 3])
items.push(0)
items.append(4)
print(items, len(items), 3 in items, 9 in items)
items.reverse()
print(items)
items.remove(2)
items.remove(4)
print(items, len(items), list(items), max(items))
try:
    items.remove(99)
except ValueError as error:
    print(error)
print(LinkedList(), sorted(LinkedList("hello")))
