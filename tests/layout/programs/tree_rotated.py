# A search tree kept balanced by rotations (AVL), keys in order: the worst case.
class Node:
    def __init__(self, key):
        self.key = key
        self.left = None
        self.right = None
        self.height = 1

def height(node):
    return node.height if node else 0

def update(node):
    node.height = 1 + max(height(node.left), height(node.right))

def rotate_left(node):
    top = node.right
    node.right = top.left
    top.left = node
    update(node)
    update(top)
    return top

def rotate_right(node):
    top = node.left
    node.left = top.right
    top.right = node
    update(node)
    update(top)
    return top

def insert(node, key):
    if node is None:
        return Node(key)
    if key < node.key:
        node.left = insert(node.left, key)
    else:
        node.right = insert(node.right, key)
    update(node)
    if height(node.right) > height(node.left) + 1:
        if height(node.right.left) > height(node.right.right):
            node.right = rotate_right(node.right)
        return rotate_left(node)
    if height(node.left) > height(node.right) + 1:
        if height(node.left.right) > height(node.left.left):
            node.left = rotate_left(node.left)
        return rotate_right(node)
    return node

root = None
for key in (10, 20, 30, 40, 50, 25):
    root = insert(root, key)
