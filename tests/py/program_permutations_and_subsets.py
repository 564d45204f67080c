# Orders and choices by hand, against itertools: next permutation, Heap's way, ranks, Gray codes, partitions.
from itertools import combinations, permutations
from math import comb, factorial


def next_permutation(items):
    i = len(items) - 2
    while i >= 0 and items[i] >= items[i + 1]:
        i -= 1
    if i < 0:
        return False
    j = max(k for k in range(i + 1, len(items)) if items[k] > items[i])
    items[i], items[j] = items[j], items[i]
    items[i + 1:] = items[:i:-1]
    return True


def by_swaps(items, n=None):
    n = len(items) if n is None else n
    if n <= 1:
        yield tuple(items)
        return
    for i in range(n):
        yield from by_swaps(items, n - 1)
        j = i if n % 2 == 0 else 0
        if i < n - 1:
            items[j], items[n - 1] = items[n - 1], items[j]


def rank(order):
    return sum(sum(later < item for later in order[i:]) * factorial(len(order) - 1 - i)
               for i, item in enumerate(order))


def unrank(number, items):
    items, order = list(items), []
    while items:
        place, number = divmod(number, factorial(len(items) - 1))
        order.append(items.pop(place))
    return order


def gray(bits):
    return [f"{n ^ n >> 1:0{bits}b}" for n in range(1 << bits)]


def subsets(items):
    for mask in range(1 << len(items)):
        yield [item for i, item in enumerate(items) if mask >> i & 1]


def same_size(n, k):
    mask = (1 << k) - 1
    while mask < 1 << n:
        yield mask
        low = mask & -mask
        high = mask + low
        mask = high | (mask ^ high) // low >> 2


def partitions(n, largest=None):
    if n == 0:
        yield ()
    for part in range(min(n, largest or n), 0, -1):
        yield from ((part, *rest) for rest in partitions(n - part, part))


def groupings(items):
    if not items:
        yield []
        return
    first, *rest = items
    for groups in groupings(rest):
        yield [[first], *groups]
        for i, group in enumerate(groups):
            yield groups[:i] + [[first, *group]] + groups[i + 1:]


word = sorted("noon")
found = ["".join(word)]
while next_permutation(word):
    found.append("".join(word))
print(found, found == sorted({"".join(p) for p in permutations("noon")}))
orders = list(by_swaps(list("abcd")))
print(len(orders), sorted(orders) == list(permutations("abcd")), "".join(orders[1]), "".join(orders[-1]))
print(sum(sum(x != y for x, y in zip(a, b)) for a, b in zip(orders, orders[1:])))
print([rank(p) for p in permutations(range(3))], "".join(unrank(1000, "abcdefg")), rank("cedbagf"))
print(gray(3), {sum(a != b for a, b in zip(x, y)) for x, y in zip(gray(6), gray(6)[1:])})
print(list(subsets("abc")), [f"{mask:04b}" for mask in same_size(4, 2)])
print(len(list(same_size(8, 3))), comb(8, 3), len(list(combinations(range(8), 3))))
print(list(partitions(5)), [len(list(partitions(n))) for n in range(12)], sep="\n")
print(list(groupings([1, 2, 3])), [len(list(groupings(range(n)))) for n in range(7)], sep="\n")
try:
    unrank(24, "abcd")
except IndexError as error:
    print(error)
