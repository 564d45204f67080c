# Old puzzles: Josephus by ring and formula, water jugs, river crossing, coins weighed, clock angles.
from collections import deque
from fractions import Fraction


def josephus(names, step):
    ring = deque(names)
    while ring:
        ring.rotate(1 - step)
        yield ring.popleft()


def survivor(n, k):
    place = 0
    for size in range(2, n + 1):
        place = (place + k) % size
    return place


def search(start, goal, moves):
    came, queue = {start: None}, deque([start])
    while queue:
        state = queue.popleft()
        if goal(state):
            path = []
            while state is not None:
                path.append(state)
                state = came[state]
            return path[::-1]
        for after in moves(state):
            if after not in came:
                came[after] = state
                queue.append(after)


def pour(sizes):
    def moves(jugs):
        for i, have in enumerate(jugs):
            yield jugs[:i] + (0,) + jugs[i + 1:]
            yield jugs[:i] + (sizes[i],) + jugs[i + 1:]
            for j in range(len(jugs)):
                if i != j:
                    amount, after = min(have, sizes[j] - jugs[j]), list(jugs)
                    after[i], after[j] = have - amount, jugs[j] + amount
                    yield tuple(after)
    return moves


def cross(state):
    here, there, boat = state
    near = here if boat else there
    for item in [None, *sorted(near)]:
        taken = frozenset(filter(None, [item]))
        left = (here - taken, there | taken) if boat else (here | taken, there - taken)
        alone = left[0] if boat else left[1]
        if not ({"goat", "wolf"} <= alone or {"goat", "cabbage"} <= alone):
            yield *left, not boat


print(*josephus(range(1, 8), 3), "|", *josephus("abcde", 2), "|", list(josephus([], 5)))
print([survivor(n, 2) + 1 for n in range(1, 17)], survivor(41, 3) + 1,
      all(list(josephus(range(n), k))[-1] == survivor(n, k) for n in range(1, 15) for k in range(1, 6)))
print(search((0, 0), lambda jugs: 4 in jugs, pour((3, 5))))
print(search((0, 0), lambda jugs: 5 in jugs, pour((4, 6))))
goods = frozenset({"wolf", "goat", "cabbage"})
for here, there, boat in search((goods, frozenset(), True), lambda s: s[1] == goods, cross):
    print(f"{','.join(sorted(here)):>20} {'B~~~' if boat else '~~~B'} {','.join(sorted(there))}")
print([str(Fraction(12 * 60 * k, 11)) for k in range(4)], [abs(30 * h - 5.5 * m) for h, m in ((3, 0), (6, 30))])
try:
    next(josephus([1], "x"))
except TypeError as error:
    print(error)
