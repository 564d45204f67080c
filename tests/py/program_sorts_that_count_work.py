# Eight sorting algorithms on one list, each counting comparisons and moves, with stability checked.
import random
from functools import total_ordering


@total_ordering
class Card:
    compared = 0

    def __init__(self, value, mark):
        self.value, self.mark = value, mark

    def __eq__(self, other):
        Card.compared += 1
        return self.value == other.value

    def __lt__(self, other):
        Card.compared += 1
        return self.value < other.value

    def __repr__(self):
        return f"{self.value}{self.mark}"


def insertion(items):
    for i in range(1, len(items)):
        held, j = items[i], i
        while j > 0 and held < items[j - 1]:
            items[j] = items[j - 1]
            j -= 1
        items[j] = held


def shell(items):
    gap = len(items) // 2
    while gap:
        for i in range(gap, len(items)):
            held, j = items[i], i
            while j >= gap and held < items[j - gap]:
                items[j], j = items[j - gap], j - gap
            items[j] = held
        gap //= 2


def comb(items):
    gap, swapped = len(items), True
    while gap > 1 or swapped:
        gap, swapped = max(1, int(gap / 1.3)), False
        for i in range(len(items) - gap):
            if items[i + gap] < items[i]:
                items[i], items[i + gap], swapped = items[i + gap], items[i], True


def gnome(items):
    place = 1
    while place < len(items):
        if place and items[place] < items[place - 1]:
            items[place - 1:place + 1] = items[place], items[place - 1]
            place -= 1
        else:
            place += 1


def cocktail(items):
    low, high = 0, len(items) - 1
    while low < high:
        for i in range(low, high):
            if items[i + 1] < items[i]:
                items[i], items[i + 1] = items[i + 1], items[i]
        high -= 1
        for i in range(high, low, -1):
            if items[i] < items[i - 1]:
                items[i], items[i - 1] = items[i - 1], items[i]
        low += 1


def merge_bottom_up(items):
    width = 1
    while width < len(items):
        for start in range(0, len(items), 2 * width):
            left, right = items[start:start + width], items[start + width:start + 2 * width]
            merged = []
            while left and right:
                merged.append((right if right[0] < left[0] else left).pop(0))
            items[start:start + 2 * width] = merged + left + right
        width *= 2


def quick_three_ways(items, low=0, high=None):
    high = len(items) - 1 if high is None else high
    if low >= high:
        return
    pivot, less, i, more = items[(low + high) // 2], low, low, high
    while i <= more:
        if items[i] < pivot:
            items[less], items[i] = items[i], items[less]
            less, i = less + 1, i + 1
        elif pivot < items[i]:
            items[more], items[i] = items[i], items[more]
            more -= 1
        else:
            i += 1
    quick_three_ways(items, low, less - 1)
    quick_three_ways(items, more + 1, high)


random.seed(5)
deck = [Card(random.randrange(9), mark) for mark in "abcdefghijklmnop"]
print("dealt", deck)
wanted = sorted(deck, key=lambda card: card.value)
for method in (insertion, shell, comb, gnome, cocktail, merge_bottom_up, quick_three_ways, list.sort):
    hand, Card.compared = deck[:], 0
    method(hand)
    work, right = Card.compared, [c.value for c in hand] == [c.value for c in wanted]
    stable = all(a is b for a, b in zip(hand, wanted))
    print(f"{method.__qualname__:<18}{work:>5} compared  {right!s:<6}{'stable' if stable else hand}")
print(Card(3, "x") >= Card(3, "y"), Card(2, "x") <= Card(1, "z"), max(deck), min(deck))
