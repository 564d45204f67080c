# Searching a sorted list: binary (both ends), jump, interpolation, exponential, ternary peak, rotated, 2D.
from bisect import bisect_left, bisect_right
from math import isqrt


class Counted(list):
    """A list that counts how often an item is read by its index."""
    reads = 0

    def __getitem__(self, index):
        self.reads += 1
        return super().__getitem__(index)


def binary(items, wanted):
    low, high = 0, len(items)
    while low < high:
        middle = (low + high) >> 1
        if items[middle] < wanted:
            low = middle + 1
        else:
            high = middle
    return low if low < len(items) and items[low] == wanted else -1


def jump(items, wanted):
    step = isqrt(len(items)) or 1
    start = 0
    while start + step < len(items) and items[start + step] <= wanted:
        start += step
    for place in range(start, min(start + step, len(items))):
        if items[place] == wanted:
            return place
    return -1


def interpolation(items, wanted):
    low, high = 0, len(items) - 1
    while low <= high:
        first, last = items[low], items[high]
        if not first <= wanted <= last:
            break
        place = low if first == last else low + (wanted - first) * (high - low) // (last - first)
        found = items[place]
        if found == wanted:
            return place
        low, high = (place + 1, high) if found < wanted else (low, place - 1)
    return -1


def exponential(items, wanted):
    bound = 1
    while bound < len(items) and items[bound] < wanted:
        bound *= 2
    part = Counted(items[bound // 2:bound + 1])
    place = binary(part, wanted)
    items.reads += part.reads
    return place if place < 0 else place + bound // 2


def peak(function, low, high):
    while high - low > 2:
        third = (high - low) // 3
        if function(low + third) < function(high - third):
            low += third
        else:
            high -= third
    return max(range(low, high + 1), key=function)


def rotated(items, wanted):
    low, high = 0, len(items) - 1
    while low <= high:
        middle = (low + high) // 2
        if items[middle] == wanted:
            return middle
        if items[low] <= items[middle]:
            low, high = (low, middle - 1) if items[low] <= wanted < items[middle] else (middle + 1, high)
        else:
            low, high = (middle + 1, high) if items[middle] < wanted <= items[high] else (low, middle - 1)
    return -1


def in_grid(rows, wanted):
    row, column = 0, len(rows[0]) - 1
    while row < len(rows) and column >= 0:
        if rows[row][column] == wanted:
            return row, column
        row, column = (row + 1, column) if rows[row][column] < wanted else (row, column - 1)


items = Counted(range(0, 600, 3))
print(f"{'':<14}" + "".join(f"{wanted:>10}" for wanted in (0, 297, 298, 597, 900)))
for search in (binary, jump, interpolation, exponential):
    cells = []
    for wanted in (0, 297, 298, 597, 900):
        items.reads = 0
        cells.append(f"{search(items, wanted)} in {items.reads}")
    print(f"{search.__name__:<14}" + "".join(f"{cell:>10}" for cell in cells))
print(peak(lambda x: -(x - 37) ** 2, 0, 100), peak(lambda x: x, 3, 8))
turned = [40, 50, 60, 5, 10, 20, 30]
print([rotated(turned, wanted) for wanted in (40, 30, 5, 60, 7)])
print([in_grid([[1, 4, 7], [2, 5, 8], [3, 6, 9]], wanted) for wanted in (6, 1, 10, 3)])
grades = [60, 70, 80, 90]
print("".join("FDCBA"[bisect_right(grades, score)] for score in (33, 60, 69, 70, 90, 100)))
repeated = [1, 2, 2, 2, 3]
print(bisect_left(repeated, 2), bisect_right(repeated, 2), [binary([], 1), jump([], 1)])
