"""Dynamic programming: knapsack, longest common subsequence, edit distance, coins, matrix chains, cuts, palindromes."""
import doctest
from bisect import bisect_left
from functools import cache, lru_cache
from itertools import accumulate, product


def knapsack(items, room):
    """
    >>> knapsack([("a", 10, 60), ("b", 20, 100), ("c", 30, 120)], 50)
    (220, ['b', 'c'])
    >>> knapsack([], 5)
    (0, [])
    """
    best = [(0, [])] * (room + 1)
    for name, weight, price in items:
        for free in range(room, weight - 1, -1):
            value, names = best[free - weight]
            best[free] = max(best[free], (value + price, names + [name]), key=lambda pair: pair[0])
    return best[room]


def longest_common_subsequence(a, b):
    """
    >>> longest_common_subsequence("AGGTAB", "GXTXAYB")
    'GTAB'
    >>> longest_common_subsequence([1, 2, 3], [])
    []
    """
    table = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a, 1):
        for j, y in enumerate(b, 1):
            table[i][j] = table[i - 1][j - 1] + 1 if x == y else max(table[i - 1][j], table[i][j - 1])
    i, j, found = len(a), len(b), []
    while i and j:
        if a[i - 1] == b[j - 1]:
            i, j = i - 1, j - 1
            found.append(a[i])
        elif table[i - 1][j] >= table[i][j - 1]:
            i -= 1
        else:
            j -= 1
    found.reverse()
    return "".join(found) if isinstance(a, str) else found


def edit_distance(a, b):
    """
    >>> [edit_distance(*pair.split("/")) for pair in ("kitten/sitting", "/abc", "flaw/lawn", "same/same")]
    [3, 3, 2, 0]
    """

    @cache
    def distance(i, j):
        if i == 0 or j == 0:
            return i + j
        return min(distance(i - 1, j) + 1, distance(i, j - 1) + 1, distance(i - 1, j - 1) + (a[i - 1] != b[j - 1]))

    return distance(len(a), len(b))


def ways_to_pay(amount, coins):
    """
    >>> ways_to_pay(100, (1, 5, 10, 25, 50)), ways_to_pay(3, (2,)), ways_to_pay(0, (1,))
    (292, 0, 1)
    """
    ways = [1] + [0] * amount
    for coin in coins:
        for value in range(coin, amount + 1):
            ways[value] += ways[value - coin]
    return ways[amount]


def fewest_coins(amount, coins):
    """
    >>> fewest_coins(11, (1, 2, 5)), fewest_coins(3, (2,))
    (3, None)
    """
    fewest = [0]
    for value in range(1, amount + 1):
        fewest.append(min((fewest[value - c] for c in coins if c <= value), default=float("inf")) + 1)
    return None if fewest[amount] == float("inf") else fewest[amount]


def longest_rising(numbers):
    """
    >>> longest_rising([10, 9, 2, 5, 3, 7, 101, 18])
    [2, 3, 7, 18]
    """
    tails, before, places = [], [], []
    for i, n in enumerate(numbers):
        at = bisect_left(tails, n)
        tails[at:], places[at:] = [n], [i]
        before.append(places[at - 1] if at else None)
    found, i = [], places[-1]
    while i is not None:
        found.append(numbers[i])
        i = before[i]
    return found[::-1]


def matrix_chain(sizes):
    """
    >>> matrix_chain([40, 20, 30, 10, 30])
    (26000, '((A(BC))D)')
    """

    @lru_cache(maxsize=None)
    def best(i, j):
        if i == j:
            return 0, chr(65 + i)
        choices = []
        for k in range(i, j):
            (left, a), (right, b) = best(i, k), best(k + 1, j)
            choices.append((left + right + sizes[i] * sizes[k + 1] * sizes[j + 1], f"({a}{b})"))
        return min(choices)

    return best(0, len(sizes) - 2)


def most_in_a_row(numbers):
    """
    >>> most_in_a_row([-2, 1, -3, 4, -1, 2, 1, -5, 4])
    6
    """
    return max(accumulate(numbers, lambda total, n: max(n, total + n)))


def palindrome_cuts(text):
    """
    >>> palindrome_cuts("aab"), palindrome_cuts("racecar"), palindrome_cuts("abcd")
    (1, 0, 3)
    """
    cuts = list(range(-1, len(text)))
    for centre, odd in product(range(len(text)), (0, 1)):
        i, j = centre, centre + odd
        while i >= 0 and j < len(text) and text[i] == text[j]:
            cuts[j + 1] = min(cuts[j + 1], cuts[i] + 1)
            i, j = i - 1, j + 1
    return cuts[-1]


def egg_drops(eggs, floors):
    """
    >>> egg_drops(2, 100), egg_drops(1, 10), egg_drops(3, 14)
    (14, 10, 4)
    """
    drops, reach = 0, [0] * (eggs + 1)
    while reach[eggs] < floors:
        drops += 1
        for egg in range(eggs, 0, -1):
            reach[egg] += reach[egg - 1] + 1
    return drops


@cache
def partitions(n, most=None):
    """
    >>> [partitions(n) for n in range(11)]
    [1, 1, 2, 3, 5, 7, 11, 15, 22, 30, 42]
    """
    most = n if most is None else most
    return 1 if n == 0 else sum(partitions(n - k, k) for k in range(1, min(n, most) + 1))


if __name__ == "__main__":
    doctest.testmod(verbose=True)
    print(partitions.cache_info().misses, partitions.__wrapped__.__name__)
