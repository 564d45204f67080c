# Iterators over one tree: four orders, a paired walk, a zipper that moves and edits, equal fringes, copying.
from collections import deque
from dataclasses import dataclass
from itertools import zip_longest


@dataclass(frozen=True)
class Tree:
    value: object
    left: "Tree | None" = None
    right: "Tree | None" = None

    @classmethod
    def read(cls, text):
        items = iter(text.replace("(", " ( ").replace(")", " ) ").split())

        def node():
            match next(items):
                case "(":
                    tree = cls(next(items), node(), node())
                    assert next(items) == ")", "a ) is missing"
                    return tree
                case ".":
                    return None
                case word:
                    return cls(word)
        return node()

    def __iter__(self):
        stack, node = [], self
        while stack or node:
            while node:
                stack.append(node)
                node = node.left
            node = stack.pop()
            yield node.value
            node = node.right

    def before(self):
        yield self.value
        for child in (self.left, self.right):
            if child:
                yield from child.before()

    def after(self):
        for child in (self.left, self.right):
            yield from child.after() if child else ()
        yield self.value

    def levels(self):
        row = deque([self])
        while row:
            yield [node.value for node in row]
            row = deque(child for node in row for child in (node.left, node.right) if child)

    def leaves(self):
        if not (self.left or self.right):
            yield self.value
        for child in filter(None, (self.left, self.right)):
            yield from child.leaves()

    def __str__(self):
        if not (self.left or self.right):
            return str(self.value)
        return f"({self.value} {self.left or '.'} {self.right or '.'})"


def rebuilt(before, inside):
    if not inside:
        return None
    value = next(before)
    place = inside.index(value)
    return Tree(value, rebuilt(before, inside[:place]), rebuilt(before, inside[place + 1:]))


def same_leaves(a, b):
    return all(x == y for x, y in zip_longest(a.leaves(), b.leaves()))


def edit(tree, path, function):
    if not path:
        return function(tree)
    step, rest = path[0], path[1:]
    if step == "l":
        return Tree(tree.value, edit(tree.left, rest, function), tree.right)
    return Tree(tree.value, tree.left, edit(tree.right, rest, function))


tree = Tree.read("(f (b a (d c e)) (g . (i h .)))")
print(tree, *map("".join, (tree, tree.before(), tree.after(), tree.leaves())), list(tree.levels()))
print(rebuilt(tree.before(), list(tree)) == tree, hash(tree) == hash(Tree.read(str(tree))))
print(same_leaves(tree, Tree.read("(x (y a c) (z e h))")), same_leaves(tree, Tree("a")))
other = edit(tree, "lr", lambda node: Tree(node.value.upper(), node.right, node.left))
print(other, other.right is tree.right, other.left.left is tree.left.left, "D" in other, "D" in tree)
print(edit(tree, "l", lambda node: None), sorted(tree) == list(tree), max(other), *zip(tree, other))
for wrong in (lambda: edit(tree, "rll", len), lambda: Tree.read("(a b"), lambda: setattr(tree, "value", 1),
              lambda: Tree.read("(a b c d)"), lambda: rebuilt(iter("xy"), ["a"])):
    try:
        print(wrong())
    except (AttributeError, RuntimeError, AssertionError, TypeError, ValueError, StopIteration) as error:
        print(type(error).__name__, error)
print(repr(Tree(1, Tree(2))))
