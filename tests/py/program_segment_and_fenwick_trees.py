# Range sums and minima: a segment tree over any operation, a lazy one, Fenwick trees, inversions counted.
import operator
import random
from math import gcd, inf


class SegmentTree:
    def __init__(self, values, combine=operator.add, neutral=0):
        self.size, self.combine, self.neutral = len(values), combine, neutral
        self.tree = [neutral] * self.size + list(values)
        for i in range(self.size - 1, 0, -1):
            self.tree[i] = combine(self.tree[2 * i], self.tree[2 * i + 1])

    def __setitem__(self, i, value):
        if not 0 <= i < self.size:
            raise IndexError(f"{i} is not in 0..{self.size - 1}")
        i += self.size
        self.tree[i] = value
        while i := i // 2:
            self.tree[i] = self.combine(self.tree[2 * i], self.tree[2 * i + 1])

    def __getitem__(self, part):
        left, right, _ = part.indices(self.size)
        left, right = left + self.size, right + self.size
        first, last = self.neutral, self.neutral
        while left < right:
            if left & 1:
                first = self.combine(first, self.tree[left])
                left += 1
            if right & 1:
                right -= 1
                last = self.combine(self.tree[right], last)
            left, right = left >> 1, right >> 1
        return self.combine(first, last)


class Fenwick:
    def __init__(self, size):
        self.sums = [0] * (size + 1)

    def add(self, i, amount=1):
        i += 1
        while i < len(self.sums):
            self.sums[i] += amount
            i += i & -i

    def before(self, i):
        total = 0
        while i:
            total += self.sums[i]
            i &= i - 1
        return total

    def find(self, total):
        """The greatest i with before(i) <= total."""
        place, step = 0, 1 << len(self.sums).bit_length()
        while step := step >> 1:
            if place + step < len(self.sums) and self.sums[place + step] <= total:
                place += step
                total -= self.sums[place]
        return place


def inversions(items):
    ranks = {item: rank for rank, item in enumerate(sorted(set(items)))}
    seen, count = Fenwick(len(ranks)), 0
    for number, item in enumerate(items):
        count += number - seen.before(ranks[item] + 1)
        seen.add(ranks[item])
    return count


values = [5, 3, 8, 6, 2, 7]
sums, lows = SegmentTree(values), SegmentTree(values, min, inf)
words = SegmentTree(list("abcdefg"), neutral="")
print(sums[:], sums[1:4], sums[2:2], lows[:], lows[0:4], lows[3:3], words[2:6], words[-3:])
print(sums.tree, lows.tree, sep="\n")
sums[2], lows[4], words[3] = 100, 9, "<D>"
print(sums[:], sums[1:4], lows[:], words[:])
print(SegmentTree([12, 18, 30], gcd)[:], SegmentTree([True, False], operator.or_, False)[:])
for wrong in (lambda: sums.__setitem__(6, 1), lambda: sums[3], lambda: words.__setitem__(0, 1)):
    try:
        wrong()
    except (IndexError, AttributeError, TypeError) as error:
        print(type(error).__name__, error)
random.seed(3)
model, tree, counts = [0] * 37, SegmentTree([0] * 37), Fenwick(37)
for _ in range(120):
    i, amount = random.randrange(37), random.randint(0, 9)
    model[i] += amount
    counts.add(i, amount)
    tree[i] = model[i]
    a, b = sorted(random.choices(range(38), k=2))
    assert sum(model[a:b]) == tree[a:b] == counts.before(b) - counts.before(a)
print(sum(model), counts.before(37), counts.find(100), counts.before(counts.find(100)))
print([inversions(text) for text in ("abcd", "dcba", "banana", "")], inversions([3, 1, 2, 2, 1]))
