calls = 0


def slow(n):
    global calls
    calls += 1
    return n if n < 2 else slow(n - 1) + slow(n - 2)


memo = {0: 0, 1: 1}


def fast(n):
    global calls
    calls += 1
    if n not in memo:
        memo[n] = fast(n - 1) + fast(n - 2)
    return memo[n]


def loop(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


def generate():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


print(slow(15), "calls:", calls)
calls = 0
print(fast(100), "calls:", calls)
calls = 0
print(fast(100), "calls:", calls)
print(loop(200))
print([f for f, _ in zip(generate(), range(15))])
even = []
for f in generate():
    if f > 4000000:
        break
    if f % 2 == 0:
        even.append(f)
print(sum(even), len(memo))
print([round(loop(n + 1) / loop(n), 6) for n in range(5, 12)])
