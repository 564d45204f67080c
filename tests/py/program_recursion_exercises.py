def power_set(items):
    if not items:
        return [[]]
    rest = power_set(items[1:])
    return rest + [[items[0]] + s for s in rest]


def permutations(items):
    if len(items) <= 1:
        return [items]
    return [[x] + p for i, x in enumerate(items) for p in permutations(items[:i] + items[i + 1:])]


def is_palindrome(s):
    return len(s) < 2 or (s[0] == s[-1] and is_palindrome(s[1:-1]))


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def pascal(n):
    if n == 0:
        return [1]
    above = pascal(n - 1)
    return [1] + [a + b for a, b in zip(above, above[1:])] + [1]


def binary(n):
    return str(n) if n < 2 else binary(n // 2) + str(n % 2)


def change(amount, coins):
    if amount == 0:
        return 1
    if amount < 0 or not coins:
        return 0
    return change(amount - coins[0], coins) + change(amount, coins[1:])


def depth(x):
    return 1 + max(map(depth, x), default=0) if isinstance(x, list) else 0


def binary_search(a, x, low=0, high=None):
    high = len(a) if high is None else high
    if low >= high:
        return -1
    middle = (low + high) // 2
    if a[middle] == x:
        return middle
    return binary_search(a, x, low, middle) if x < a[middle] else binary_search(a, x, middle + 1, high)


print(power_set([1, 2, 3]))
print(["".join(p) for p in permutations(list("abc"))])
print(is_palindrome("racecar"), is_palindrome("python"))
print(ackermann(2, 3))
for n in range(6):
    print(" ".join(map(str, pascal(n))).center(20).rstrip())
print(binary(37), change(50, [25, 10, 5, 1]), depth([1, [2, [3], []]]), binary_search(list(range(0, 100, 3)), 42), binary_search([1, 2], 9))


def trace(n, indent=0):
    print("  " * indent + f"factorial({n})")
    result = 1 if n <= 1 else n * trace(n - 1, indent + 1)
    print("  " * indent + f"= {result}")
    return result


trace(4)
