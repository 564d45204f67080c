# Sorting without comparisons: counting, radix, bucket, pigeonhole, bead, pancake flips, cycle sort.
from itertools import accumulate, chain


def counting_sort(items, key=lambda item: item):
    counts = [0] * (max(map(key, items)) + 2)
    for item in items:
        counts[key(item) + 1] += 1
    starts = list(accumulate(counts))
    result = [None] * len(items)
    for item in items:
        result[starts[key(item)]] = item
        starts[key(item)] += 1
    return result


def radix_sort(numbers, base=10):
    shift, rounds = 1, []
    while any(number >= shift for number in numbers):
        buckets = [[] for _ in range(base)]
        for number in numbers:
            buckets[number // shift % base].append(number)
        numbers = list(chain.from_iterable(buckets))
        rounds.append(numbers)
        shift *= base
    return rounds


def radix_words(words, width):
    for column in reversed(range(width)):
        words = counting_sort(words, lambda word: ord(word.ljust(width)[column]) - 32)
    return words


def bucket_sort(fractions, many=5):
    buckets = [[] for _ in range(many)]
    for x in fractions:
        buckets[min(int(x * many), many - 1)].append(x)
    return buckets, sum(map(sorted, buckets), [])


def bead_sort(numbers):
    rods = [sum(number > rod for number in numbers) for rod in range(max(numbers, default=0))]
    return [sum(rod > row for rod in rods) for row in reversed(range(len(numbers)))]


def pancake_sort(stack):
    flips = []
    for size in range(len(stack), 1, -1):
        top = max(range(size), key=stack.__getitem__)
        for flip in (top + 1, size) if top + 1 != size else ():
            stack[:flip] = stack[flip - 1::-1] if flip == len(stack) else stack[:flip][::-1]
            flips.append(flip)
    return flips


def cycle_sort(items):
    writes = 0
    for start, held in enumerate(items):
        place = start + sum(other < held for other in items[start + 1:])
        while place != start:
            while held == items[place]:
                place += 1
            items[place], held = held, items[place]
            writes += 1
            place = start + sum(other < held for other in items[start + 1:])
        if items[start] != held:
            items[start], writes = held, writes + 1
    return writes


people = [("Ann", 7), ("Bob", 3), ("Cid", 7), ("Dan", 0), ("Eve", 3)]
print(counting_sort(people, key=lambda person: person[1]))
for number, step in enumerate(radix_sort([170, 45, 75, 90, 802, 24, 2, 66]), 1):
    print("round", number, step)
print(len(radix_sort([255, 1, 128, 254], 2)), radix_sort([255, 1, 128, 254], 16)[-1])
print(radix_words(["pear", "fig", "apple", "plum", "date", "figs"], 5))
buckets, ordered = bucket_sort([0.42, 0.32, 0.33, 0.52, 0.37, 0.47, 0.51, 1.0, 0.0])
print(buckets, ordered, sep="\n")
print(bead_sort([5, 3, 1, 7, 4, 1]), bead_sort([]), bead_sort([0, 2, 0]))
stack = [3, 6, 1, 9, 2, 8]
print(pancake_sort(stack), stack)
items = [5, 1, 4, 1, 5, 9, 2, 6]
print(cycle_sort(items), items, cycle_sort(items))
for wrong in ([], [-5, 2], ["a"]):
    try:
        print(counting_sort(wrong))
    except (ValueError, TypeError, IndexError) as error:
        print(type(error).__name__, error)
