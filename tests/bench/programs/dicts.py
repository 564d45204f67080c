# Dicts: counting and grouping.
words = "the quick brown fox jumps over the lazy dog and runs away from the dog".split()
counts = {}
for round_number in range(20000):
    for word in words:
        counts[word] = counts.get(word, 0) + 1
groups = {}
for n in range(200000):
    groups.setdefault(n % 97, []).append(n)
print(sorted(counts.items())[:3], len(groups[5]))
