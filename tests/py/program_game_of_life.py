def neighbours(cell):
    r, c = cell
    return [(r + dr, c + dc) for dr in (-1, 0, 1) for dc in (-1, 0, 1) if (dr, dc) != (0, 0)]


def step(alive):
    counts = {}
    for cell in alive:
        for near in neighbours(cell):
            counts[near] = counts.get(near, 0) + 1
    return {cell for cell, n in counts.items() if n == 3 or (n == 2 and cell in alive)}


def show(alive, height, width):
    for r in range(height):
        print("".join("#" if (r, c) in alive else "." for c in range(width)))
    print()


glider = {(0, 1), (1, 2), (2, 0), (2, 1), (2, 2)}
for generation in range(5):
    print("generation", generation, "alive", len(glider))
    show(glider, 6, 6)
    glider = step(glider)
blinker = {(1, 0), (1, 1), (1, 2)}
print(sorted(step(blinker)), step(step(blinker)) == blinker)
block = {(0, 0), (0, 1), (1, 0), (1, 1)}
print(step(block) == block, step(set()))
