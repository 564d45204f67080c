def hanoi(n, source, spare, target, pegs, moves):
    if n == 0:
        return
    hanoi(n - 1, source, target, spare, pegs, moves)
    disk = pegs[source].pop()
    pegs[target].append(disk)
    moves.append((disk, source, target))
    hanoi(n - 1, spare, source, target, pegs, moves)


def show(pegs, n):
    for level in range(n - 1, -1, -1):
        line = []
        for name in sorted(pegs):
            disks = pegs[name]
            width = disks[level] * 2 - 1 if level < len(disks) else 0
            line.append(("=" * width or "|").center(2 * n))
        print("".join(line).rstrip())


pegs = {"A": [3, 2, 1], "B": [], "C": []}
show(pegs, 3)
moves = []
hanoi(3, "A", "B", "C", pegs, moves)
for number, (disk, source, target) in enumerate(moves, 1):
    print(f"{number}. disk {disk}: {source} -> {target}")
show(pegs, 3)
for n in range(1, 9):
    moves = []
    hanoi(n, "A", "B", "C", {"A": list(range(n, 0, -1)), "B": [], "C": []}, moves)
    print(n, len(moves), len(moves) == 2 ** n - 1)
