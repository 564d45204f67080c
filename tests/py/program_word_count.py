TEXT = """It was the best of times, it was the worst of times,
it was the age of wisdom, it was the age of foolishness,
it was the epoch of belief, it was the epoch of incredulity."""


def words_of(text):
    for line in text.splitlines():
        for word in line.split():
            cleaned = word.strip(".,;:!?").lower()
            if cleaned:
                yield cleaned


counts = {}
for word in words_of(TEXT):
    counts[word] = counts.get(word, 0) + 1
ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
width = max(len(word) for word in counts)
for word, count in ranked[:8]:
    print(f"{word:<{width}} {count:>3} {'#' * count}")
print("lines", TEXT.count("\n") + 1, "words", sum(counts.values()), "different", len(counts), "characters", len(TEXT))
longest = [word for word in counts if len(word) == width]
print("longest:", ", ".join(sorted(longest)))
by_letter = {}
for word in sorted(counts):
    by_letter.setdefault(word[0], []).append(word)
for letter, words in by_letter.items():
    print(letter, words)
