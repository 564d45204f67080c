# Uncaught: a guard of a case fails while an attribute pattern has bound its names.
class Node:
    __match_args__ = ("left", "right")

    def __init__(self, left, right):
        self.left, self.right = left, right


def depth(node):
    match node:
        case None:
            return 0
        case Node(left, right) if (
            depth(left)
            > depth(right)
        ):
            return depth(left) + 1
        case Node(_, right):
            return depth(right) + 1
        case {"leaf": int(value)}:
            return value
        case _:
            raise TypeError(
                f"not a node: {node!r}",
            )


print(depth(Node(Node(None, None), {"leaf": 3})))
print(depth(Node(None, Node(Node(None, []), None))))
