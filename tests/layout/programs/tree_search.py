# A search tree filled and asked.
class Tree:
    def __init__(self, key):
        self.key = key
        self.left = None
        self.right = None

    def insert(self, key):
        side = "left" if key < self.key else "right"
        below = getattr(self, side)
        if below is None:
            setattr(self, side, Tree(key))
        else:
            below.insert(key)

root = Tree(8)
for key in (4, 12, 2, 6, 10, 14):
    root.insert(key)
