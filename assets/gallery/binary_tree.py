# A search tree.
class Tree:
    def __init__(self, key):
        self.key = key
        self.left = None
        self.right = None

def insert(tree, key):
    if tree is None:
        return Tree(key)
    if key < tree.key:
        tree.left = insert(tree.left, key)
    else:
        tree.right = insert(tree.right, key)
    return tree

root = None
for key in (8, 4, 12, 2, 6, 14, 5):
    root = insert(root, key)
