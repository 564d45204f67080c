from collections import deque, defaultdict as dd
import heapq, math as m

def quicksort(xs):
    if len(xs) <= 1: return xs
    pivot, *rest = xs
    return quicksort([x for x in rest if x < pivot]) + [pivot] + quicksort([x for x in rest if x >= pivot])

def primes():
    found = []
    n = 2
    while True:
        if all(n % p for p in found if p * p <= n):
            found.append(n)
            yield n
        n += 1

def bfs(graph, start, goal):
    queue, seen = deque([(start, [start])]), {start}
    while queue:
        node, path = queue.popleft()
        if node == goal:
            return path
        for nxt in graph.get(node, ()):
            if nxt not in seen:
                seen |= {nxt}
                queue.append((nxt, path + [nxt]))
    else:
        return None

def hanoi(n, a="A", b="B", c="C"):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield a, c
        yield from hanoi(n - 1, b, a, c)

matrix = [[(i + j) % 3 for j in range(4)] for i in range(3)]
transposed = [*map(list, zip(*matrix))]
counts = dd(int)
for row in matrix:
    for cell in row:
        counts[cell] += 1
memo = {}
fib = lambda n: n if n < 2 else memo.get(n) or memo.setdefault(n, fib(n - 1) + fib(n - 2))
print(f"{m.pi:.3f} {fib(30)=} {quicksort([3, 1, 2])!r:>12}", *transposed[0], sep="|")
assert sum(matrix, [])[::-1][1:3] == [matrix[-1][-2], matrix[-1][-3]], "no"
