"""Simulations with a fixed seed: dice, Monte Carlo, random walk, life, rule 30, annealing, a queue at a counter."""
import heapq
import math
import random
from collections import Counter, deque
from itertools import count, product
from statistics import fmean, stdev

random.seed(2024)
rolls = Counter(sum(random.choices(range(1, 7), k=2)) for _ in range(600))
for total in range(2, 13):
    print(f"{total:2} {'*' * (rolls[total] // 5)}")
inside = sum(random.random() ** 2 + random.random() ** 2 <= 1 for _ in range(4000))
print(f"pi is about {4 * inside / 4000:.4f}; off by {abs(math.pi - inside / 1000):.4f}")


def walk(steps, rng):
    x = y = 0
    for _ in range(steps):
        dx, dy = rng.choice([(1, 0), (-1, 0), (0, 1), (0, -1)])
        x, y = x + dx, y + dy
    return math.hypot(x, y)


rng = random.Random("walk")
ends = [walk(50, rng) for _ in range(40)]
print(f"{fmean(ends):.4f} {stdev(ends):.4f} {max(ends):.4f}")


def life(cells):
    near = Counter((r + dr, c + dc) for r, c in cells for dr, dc in product((-1, 0, 1), repeat=2) if (dr, dc) != (0, 0))
    return {cell for cell, n in near.items() if n == 3 or (n == 2 and cell in cells)}


glider = {(0, 1), (1, 2), (2, 0), (2, 1), (2, 2)}
for generation in range(3):
    print(*("".join("#" if (r, c) in glider else "." for c in range(6)) for r in range(5)), sep="\n", end="\n\n")
    glider = life(life(glider))

row = 1 << 12
for _ in range(7):
    print("".join(".#"[row >> i & 1] for i in range(24, -1, -1)))
    row = (row << 1) ^ (row | row >> 1)


def anneal(cities, steps, rng):
    def length(tour):
        return sum(math.dist(tour[i - 1], tour[i]) for i in range(len(tour)))

    tour = cities[:]
    best = now = length(tour)
    for step in range(steps):
        heat = 1 - step / steps
        i, j = sorted(rng.sample(range(len(tour)), 2))
        other = tour[:i] + tour[i : j + 1][::-1] + tour[j + 1 :]
        new = length(other)
        if new < now or rng.random() < math.exp((now - new) / (3 * heat + 1e-9)):
            tour, now = other, new
            best = min(best, now)
    return best


rng = random.Random(7)
cities = [(rng.randint(0, 99), rng.randint(0, 99)) for _ in range(9)]
print(cities, round(anneal(cities, 300, rng), 6))


def counter(customers, rng):
    """Two clerks; events in a heap."""
    events, order = [], count()
    at = 0.0
    for number in range(customers):
        at += rng.expovariate(1.0)
        heapq.heappush(events, (at, next(order), "comes", number))
    waiting, free, waits = deque(), 2, []
    while events:
        now, _, what, number = heapq.heappop(events)
        if what == "comes":
            waiting.append((now, number))
        else:
            free += 1
        while free and waiting:
            came, who = waiting.popleft()
            free -= 1
            waits.append(now - came)
            heapq.heappush(events, (now + rng.gauss(1.5, 0.3), next(order), "goes", who))
    return waits


waits = counter(30, random.Random(3))
print(len(waits), round(fmean(waits), 5), round(max(waits), 5), sum(w == 0 for w in waits))
deck = [f"{rank}{suit}" for suit in "CDHS" for rank in "23456789TJQKA"]
random.shuffle(deck)
print([" ".join(sorted(deck[i::4][:5])) for i in range(4)], random.sample(deck, 3, counts=None))
print([round(f(*a), 6) for f, a in ((random.uniform, (1, 2)), (random.triangular, (0, 1, 0.5)), (random.betavariate, (2, 3)), (random.gammavariate, (2, 1)), (random.lognormvariate, (0, 1)), (random.vonmisesvariate, (0, 4)), (random.paretovariate, (3,)), (random.weibullvariate, (1, 1.5)))])
state = random.getstate()
first = [random.randrange(0, 100, 7) for _ in range(5)]
random.setstate(state)
print(first == [random.randrange(0, 100, 7) for _ in range(5)], random.getrandbits(70), random.randbytes(4))
