# Small worlds on grids: Langton's ant, wireworld, a sandpile, forest fire with a seed, diffusion of heat.
import random
from collections import Counter, defaultdict


def ant(steps):
    black, place, heading = set(), 0j, 1j
    for _ in range(steps):
        heading *= 1j if place in black else -1j
        black ^= {place}
        place += heading
    return black, place


def draw(cells):
    xs, ys = {int(c.real) for c in cells}, {int(c.imag) for c in cells}
    for y in range(max(ys), min(ys) - 1, -1):
        print("".join(".#"[complex(x, y) in cells] for x in range(min(xs), max(xs) + 1)))


def wires(rows):
    heads = Counter((r + a, c + b) for r, row in enumerate(rows) for c, cell in enumerate(row) if cell == "H"
                    for a in (-1, 0, 1) for b in (-1, 0, 1))
    rule = {"H": "t", "t": "-", " ": " "}
    return ["".join(rule.get(cell) or ("H" if heads[r, c] in (1, 2) else "-") for c, cell in enumerate(row))
            for r, row in enumerate(rows)]


def topple(grains):
    pile = defaultdict(int, {(0, 0): grains})
    falls = 0
    while high := [cell for cell, n in pile.items() if n > 3]:
        for r, c in high:
            many, pile[r, c] = divmod(pile[r, c], 4)
            falls += many
            for cell in ((r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)):
                pile[cell] += many
    return pile, falls


def fire(seed, size=12, grow=0.6):
    dice = random.Random(seed)
    forest = [[dice.random() < grow for _ in range(size)] for _ in range(size)]
    burning, burnt = {(r, 0) for r in range(size) if forest[r][0]}, set()
    while burning:
        burnt |= burning
        burning = {(r + a, c + b) for r, c in burning for a, b in ((0, 1), (1, 0), (0, -1), (-1, 0))
                   if 0 <= r + a < size and 0 <= c + b < size and forest[r + a][c + b]} - burnt
        yield len(burnt)


def heat(rod, rounds):
    for _ in range(rounds):
        rod = [rod[0], *((a + 2 * b + c) / 4 for a, b, c in zip(rod, rod[1:], rod[2:])), rod[-1]]
    return rod


black, place = ant(200)
draw(black)
print(len(black), place, len(ant(1000)[0]))
rows = ["  --     ", "tH- -----", "  --     "]
for step in range(6):
    print(step, "|".join(rows))
    rows = wires(rows)
pile, falls = topple(100)
for r in range(-3, 4):
    print("".join(str(pile[r, c]) for c in range(-3, 4)))
print(sum(pile.values()), falls, Counter(pile.values()).most_common(2))
print([list(fire(seed))[-1] for seed in range(6)], list(fire(4))[:6])
print([f"{x:.2f}" for x in heat([0, 0, 0, 0, 100], 10)], heat([1, 1, 1], 5))
