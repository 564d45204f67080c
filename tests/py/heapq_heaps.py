# heapq
import heapq
from heapq import heapify, heappop, heappush, heappushpop, heapreplace, merge, nlargest, nsmallest


def attempt(make):
    try:
        print(make())
    except Exception as e:
        print(type(e).__name__, e)


h = []
for x in (5, 7, 9, 1, 3, 8, 2, 2):
    heappush(h, x)
    print(h)
print(heappushpop(h, 0), heappushpop(h, 4), heapreplace(h, 10), h)
while h:
    print(heappop(h), h)
data = [(i * 7919) % 101 for i in range(60)]
h = data[:]
print(heapify(h), h, all(h[k] <= h[c] for k in range(60) for c in (2 * k + 1, 2 * k + 2) if c < 60))
print([heappop(h) for _ in range(len(h))] == sorted(data))
print(nlargest(3, data), nsmallest(4, data), nlargest(1, data), nsmallest(1, []), nlargest(0, data), nlargest(100, [1, 3, 2]))
words = ['kiwi', 'fig', 'banana', 'apple', 'date', 'plum']
print(nlargest(2, words, key=len), nsmallest(3, words, key=len), nsmallest(2, iter(words), key=lambda w: w[-1]), nlargest(3, iter(words)))
print(list(merge([1, 4, 7], [2, 5, 8], [0, 9])), list(merge()), list(merge([], [1])), list(merge('adg', 'beh', key=ord)))
print(list(merge([7, 4, 1], [8, 5], reverse=True)), list(merge(['b', 'aa'], ['c', 'dd'], key=len)))
tasks = []
for task in [(2, 'write'), (1, 'plan'), (3, 'test'), (1, 'adopt')]:
    heappush(tasks, task)
print([heappop(tasks) for _ in range(4)])
for make in (lambda: heappop([]), lambda: heapreplace([], 1), lambda: heappushpop([], 1), lambda: heappush(1, 2), lambda: heapify((1,)),
             lambda: heappop('a'), lambda: heappush([1]), lambda: heapify([1, 'a']), lambda: heappush([1], 'a'), lambda: heapq._heappop_max([])):
    attempt(make)


class Talks:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        print(f'{self.n}<{other.n}', end=' ')
        return self.n < other.n


h = []
for n in (4, 2, 6, 1):
    heappush(h, Talks(n))
print()
print(heappop(h).n, [t.n for t in h])
h = [Talks(n) for n in (5, 3, 8, 1, 9, 2)]
heapify(h)
print([t.n for t in h])


class Evil:
    def __lt__(self, other):
        evil.clear()
        return True


evil = [Evil() for _ in range(5)]
attempt(lambda: heappop(evil))


def heapsort(items):
    h = []
    for x in items:
        heappush(h, x)
    return [heappop(h) for _ in range(len(h))]


print(heapsort('heapsort'))
graph = {'a': {'b': 1, 'c': 4}, 'b': {'c': 2, 'd': 6}, 'c': {'d': 3}, 'd': {}}


def dijkstra(start):
    best, queue = {}, [(0, start)]
    while queue:
        cost, node = heappop(queue)
        if node not in best:
            best[node] = cost
            for other, weight in graph[node].items():
                heappush(queue, (cost + weight, other))
    return best


print(dijkstra('a'))
