# A balanced (AVL) tree: rotations counted, deletions, order statistics, slices, its invariant checked.
import random


class Node:
    __slots__ = ("key", "left", "right", "height", "size")

    def __init__(self, key):
        self.key, self.left, self.right = key, None, None
        self.height = self.size = 1

    def update(self):
        sides = self.left, self.right
        self.height = 1 + max(side.height if side else 0 for side in sides)
        self.size = 1 + sum(side.size for side in sides if side)
        return self

    @property
    def balance(self):
        return (self.left.height if self.left else 0) - (self.right.height if self.right else 0)


class Tree:
    def __init__(self, keys=()):
        self.root, self.rotations = None, 0
        for key in keys:
            self.add(key)

    def _rotate(self, node, to_left):
        near, far = ("right", "left") if to_left else ("left", "right")
        top = getattr(node, near)
        setattr(node, near, getattr(top, far))
        setattr(top, far, node.update())
        self.rotations += 1
        return top.update()

    def _balanced(self, node):
        node.update()
        if abs(node.balance) < 2:
            return node
        heavy_left = node.balance > 0
        name = "left" if heavy_left else "right"
        child = getattr(node, name)
        if child.balance * node.balance < 0:
            setattr(node, name, self._rotate(child, heavy_left))
        return self._rotate(node, not heavy_left)

    def add(self, key):
        def put(node):
            if node is None:
                return Node(key)
            if key == node.key:
                return node
            name = "left" if key < node.key else "right"
            setattr(node, name, put(getattr(node, name)))
            return self._balanced(node)
        self.root = put(self.root)

    def remove(self, key):
        def take(node, key):
            if node is None:
                raise KeyError(key)
            if key != node.key:
                name = "left" if key < node.key else "right"
                setattr(node, name, take(getattr(node, name), key))
            elif node.left and node.right:
                least = node.right
                while least.left:
                    least = least.left
                node.key, node.right = least.key, take(node.right, least.key)
            else:
                return node.left or node.right
            return self._balanced(node)
        self.root = take(self.root, key)

    def __len__(self):
        return self.root.size if self.root else 0

    def __iter__(self):
        def walk(node):
            if node:
                yield from walk(node.left)
                yield node.key
                yield from walk(node.right)
        return walk(self.root)

    def __getitem__(self, place):
        if isinstance(place, slice):
            return [self[i] for i in range(*place.indices(len(self)))]
        place = place + len(self) if place < 0 else place
        if not 0 <= place < len(self):
            raise IndexError("no key at that place")
        node = self.root
        while (before := node.left.size if node.left else 0) != place:
            node, place = (node.left, place) if place < before else (node.right, place - before - 1)
        return node.key

    def __str__(self):
        def text(node):
            if not node:
                return "."
            return str(node.key) if node.size == 1 else f"({text(node.left)} {node.key} {text(node.right)})"
        return text(self.root)


for keys in ([1, 2, 3], [3, 2, 1], [1, 3, 2], [3, 1, 2], range(1, 11)):
    tree = Tree(keys)
    print(tree, "rotations", tree.rotations, "height", tree.root.height)
for key in (4, 8, 1, 2, 3):
    tree.remove(key)
    print("without", key, tree)
print(tree[0], tree[-1], tree[1:4], tree[::-2], 7 in tree, 4 in tree)
for wrong in (lambda: tree[5], lambda: tree.remove(99), lambda: tree["a"]):
    try:
        wrong()
    except (LookupError, TypeError) as error:
        print(type(error).__name__, error)
random.seed(11)
model, tree = set(), Tree()
for _ in range(150):
    key = random.randrange(60)
    if key in model:
        model.remove(key), tree.remove(key)
    else:
        model.add(key), tree.add(key)
    assert list(tree) == sorted(model)
print(len(tree), tree.root.height, tree.rotations, tree[len(tree) // 2])
