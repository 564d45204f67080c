word = "banana"
counts = {}
for letter in word:
    counts[letter] = counts.get(letter, 0) + 1
print(counts)
for i, c in enumerate("abc"):
    print(i, c * (i + 1))
print([a + b for a, b in zip("abc", "bcd")], word[::2], "".join(reversed(word)))
print(all(c in "abn" for c in word), "-".join(word), [c for c in word if c > "a"], word.index("n"), {c: i for i, c in enumerate(word)})
vowels = sum(1 for c in "the quick brown fox" if c in "aeiou")
print(vowels, list(map(ord, "ab")), "level" == "level"[::-1])
it = iter("ab")
print(next(it), next(it), next(it, None))
