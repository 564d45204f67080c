# Dynamic programs that give back the answer, not only its size: subsequences, matrix chains, rods, breaks.
from bisect import bisect_left
from functools import cache


def longest_increasing(items):
    tails, ends, before = [], [], []
    for i, item in enumerate(items):
        place = bisect_left(tails, item)
        tails[place:place + 1] = [item]
        ends[place:place + 1] = [i]
        before.append(ends[place - 1] if place else None)
    chain, i = [], ends[-1] if ends else None
    while i is not None:
        chain.append(items[i])
        i = before[i]
    return chain[::-1]


def matrix_chain(sizes):
    @cache
    def best(first, last):
        if first == last:
            return 0, "ABCDEFGH"[first]
        return min((left + right + sizes[first] * sizes[middle + 1] * sizes[last + 1], f"({a}{b})")
                   for middle in range(first, last)
                   for (left, a), (right, b) in [(best(first, middle), best(middle + 1, last))])
    answer = best(0, len(sizes) - 2)
    return *answer, best.cache_info().currsize


def cut_rod(prices, length):
    best = [(0, ())]
    for n in range(1, length + 1):
        best.append(max((best[n - cut][0] + price, best[n - cut][1] + (cut,))
                        for cut, price in prices.items() if cut <= n))
    return best[length]


def word_breaks(text, words):
    @cache
    def breaks(start):
        if start == len(text):
            return [[]]
        return [[word, *rest] for word in words if text.startswith(word, start)
                for rest in breaks(start + len(word))]
    return [" ".join(found) for found in breaks(0)]


def fair_split(numbers):
    sums = {0: ()}
    for number in numbers:
        sums |= {total + number: (*part, number) for total, part in sums.items()
                 if total + number not in sums}
    total = sum(numbers)
    half = min(sums, key=lambda part: (abs(total - 2 * part), part))
    return abs(total - 2 * half), sums[half]


def best_run(numbers):
    best = here = (numbers[0], 0, 1)
    for end, number in enumerate(numbers[1:], 2):
        here = max((here[0] + number, here[1], end), (number, end - 1, end), key=lambda run: run[0])
        best = max(best, here, key=lambda run: run[0])
    return best[0], numbers[best[1]:best[2]]


def palindrome_inside(text):
    @cache
    def longest(i, j):
        if i > j:
            return ""
        if text[i] == text[j]:
            return text[i] + (longest(i + 1, j - 1) + text[j] if i < j else "")
        return max(longest(i + 1, j), longest(i, j - 1), key=len)
    return longest(0, len(text) - 1)


for items in ([10, 9, 2, 5, 3, 7, 101, 18], "dynamic", [3, 3, 3], []):
    print(longest_increasing(items))
print(matrix_chain([10, 30, 5, 60]), matrix_chain([40, 20, 30, 10, 30]), matrix_chain([5, 6]))
print([cut_rod({1: 1, 2: 5, 3: 8, 4: 9, 5: 10}, n) for n in range(8)])
print(word_breaks("catsanddogs", ("cat", "cats", "and", "sand", "dog", "dogs", "s")))
print(word_breaks("", ("a",)), word_breaks("aaa", ("a", "aa")), word_breaks("ab", ("a",)))
print(fair_split([8, 6, 5, 3, 1]), fair_split([7]), fair_split([]), fair_split([4, 4, 9]))
print(best_run([-2, 1, -3, 4, -1, 2, 1, -5, 4]), best_run([-3, -1, -2]), best_run([2, 0, 3]))
print([palindrome_inside(word) for word in ("character", "racecar", "abcd", "")])
