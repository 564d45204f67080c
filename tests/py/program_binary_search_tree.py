class Node:
    def __init__(self, key, value):
        self.key, self.value = key, value
        self.left = self.right = None


class Tree:
    def __init__(self):
        self.root = None

    def insert(self, key, value=None):
        if self.root is None:
            self.root = Node(key, value)
            return
        node = self.root
        while True:
            if key == node.key:
                node.value = value
                return
            side = "left" if key < node.key else "right"
            child = getattr(node, side)
            if child is None:
                setattr(node, side, Node(key, value))
                return
            node = child

    def find(self, key):
        node = self.root
        steps = 0
        while node is not None:
            steps += 1
            if key == node.key:
                return node.value, steps
            node = node.left if key < node.key else node.right
        raise KeyError(key)

    def __iter__(self):
        yield from self._walk(self.root)

    def _walk(self, node):
        if node:
            yield from self._walk(node.left)
            yield node.key, node.value
            yield from self._walk(node.right)

    def height(self):
        def measure(node):
            return 0 if node is None else 1 + max(measure(node.left), measure(node.right))

        return measure(self.root)

    def show(self, node="root", depth=0):
        if node == "root":
            node = self.root
        if node:
            self.show(node.right, depth + 1)
            print("    " * depth + str(node.key))
            self.show(node.left, depth + 1)

    def delete(self, key):
        self.root = self._delete(self.root, key)

    def _delete(self, node, key):
        if node is None:
            raise KeyError(key)
        if key < node.key:
            node.left = self._delete(node.left, key)
        elif key > node.key:
            node.right = self._delete(node.right, key)
        elif node.left is None:
            return node.right
        elif node.right is None:
            return node.left
        else:
            least = node.right
            while least.left:
                least = least.left
            node.key, node.value = least.key, least.value
            node.right = self._delete(node.right, least.key)
        return node


tree = Tree()
for n in (50, 30, 70, 20, 40, 60, 80, 65):
    tree.insert(n, f"v{n}")
tree.show()
print([key for key, value in tree], tree.height(), tree.find(65))
tree.delete(50)
tree.delete(20)
tree.show()
print([key for key, value in tree])
for key in (50, 99):
    try:
        tree.find(key)
    except KeyError as error:
        print("no key", error)
