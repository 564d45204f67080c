text = "the quick brown fox jumps over the lazy dog the end"
counts = {}
for word in text.split():
    counts[word] = counts.get(word, 0) + 1
print(counts)
for word, n in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:3]:
    print(f"{word:6}{n}")
groups = {}
for word in counts:
    groups.setdefault(len(word), []).append(word)
print(groups, {n: sorted(ws) for n, ws in sorted(groups.items())})
inverted = {}
for word, n in counts.items():
    inverted.setdefault(n, set()).add(word)
print({n: sorted(s) for n, s in inverted.items()})
