# Recursion over a tree of tuples.
tree = ("+", ("*", 2, 3), ("-", 9, ("+", 1, 4)))

def value(node):
    if isinstance(node, int):
        return node
    sign, left, right = node
    a = value(left)
    b = value(right)
    if sign == "+":
        return a + b
    if sign == "-":
        return a - b
    return a * b

print(value(tree))
