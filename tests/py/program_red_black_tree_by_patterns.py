# A red-black tree whose balancing is one match statement on nested tuples; persistent versions.
from functools import reduce

R, B = "R", "B"


class Colour:
    red, black = R, B


def balance(node):
    match node:
        case (Colour.black, (Colour.red, (Colour.red, a, x, b), y, c), z, d):
            pass
        case (Colour.black, (Colour.red, a, x, (Colour.red, b, y, c)), z, d):
            pass
        case (Colour.black, a, x, (Colour.red, (Colour.red, b, y, c), z, d)):
            pass
        case (Colour.black, a, x, (Colour.red, b, y, (Colour.red, c, z, d))):
            pass
        case _:
            return node
    return R, (B, a, x, b), y, (B, c, z, d)


def insert(tree, key):
    def put(node):
        match node:
            case None:
                return R, None, key, None
            case (colour, left, here, right) if key < here:
                return balance((colour, put(left), here, right))
            case (colour, left, here, right) if key > here:
                return balance((colour, left, here, put(right)))
        return node
    _, left, here, right = put(tree)
    return B, left, here, right


def walk(node):
    if node is not None:
        _, left, key, right = node
        yield from walk(left)
        yield key
        yield from walk(right)


def draw(node, level=0):
    if node is None:
        return
    colour, left, key, right = node
    draw(right, level + 1)
    print("    " * level + (f"<{key}>" if colour is R else f"[{key}]"))
    draw(left, level + 1)


def black_height(node, above=B):
    """The number of black nodes on every path; complains where the rules are broken."""
    if node is None:
        return 1
    colour, left, key, right = node
    if colour == above == R:
        raise AssertionError(f"red {key} under red")
    heights = {black_height(left, colour), black_height(right, colour)}
    if len(heights) > 1:
        raise AssertionError(f"unequal black heights {sorted(heights)} under {key}")
    return heights.pop() + (colour == B)


versions = [None]
for letter in "REDBLACKTS":
    versions.append(insert(versions[-1], letter))
draw(versions[-1])
print(["".join(walk(version)) for version in versions])
print([black_height(version) for version in versions])
again = insert(versions[-1], "K")
print(again == versions[-1], again is versions[-1])
before, after = versions[-2], versions[-1]
print("shared left half:", before[1] is after[1], before[3] is after[3])
big = reduce(insert, range(64), None)
depth = lambda node: 0 if node is None else 1 + max(depth(node[1]), depth(node[3]))
print(list(walk(big)) == list(range(64)), black_height(big), depth(big))
for broken in ((B, (R, (R, None, 1, None), 2, None), 3, None), (B, (B, None, 1, None), 2, None)):
    try:
        black_height(broken)
    except AssertionError as error:
        print(error)
try:
    insert(insert(None, 1), "one")
except TypeError as error:
    print(error)
