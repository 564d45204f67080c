def collatz(n):
    steps = [n]
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps.append(n)
    return steps


for n in (1, 6, 7, 27):
    steps = collatz(n)
    shown = " ".join(map(str, steps[:12])) + (" ..." if len(steps) > 12 else "")
    print(f"{n:>3}: {len(steps) - 1:>4} steps, highest {max(steps):>5}: {shown}")
lengths = {1: 0}


def length(n):
    if n not in lengths:
        lengths[n] = 1 + length(n // 2 if n % 2 == 0 else 3 * n + 1)
    return lengths[n]


best = max(range(1, 1000), key=length)
print("longest below 1000:", best, length(best))
for low in range(1, 30, 10):
    print(low, "*" * length(low))
