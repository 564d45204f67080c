"""Words of a text: counts, a histogram, readability, n-grams, a Markov chain, an index, wrapped and justified."""
import random
import re
import string
import textwrap
from collections import Counter, defaultdict
from itertools import islice, pairwise, tee
from statistics import mean, median, multimode, pstdev

TEXT = """
The river was wide, and the boat was small. "Shall we cross it now?" asked the miller's
daughter. Nobody answered; the wind did. So they waited until the wind was tired, and
then they crossed the wide river in the small boat, slowly, one stroke after another.
On the other side there was nothing but sand, and more sand, and a well-kept road.
"""


def words(text):
    return re.findall(r"[a-z]+(?:['-][a-z]+)*", text.lower())


def sentences(text):
    return [part.strip() for part in re.split(r"(?<=[.!?;])\s+", " ".join(text.split())) if part.strip()]


def syllables(word):
    groups = len(re.findall(r"[aeiouy]+", word))
    return max(1, groups - (word.endswith("e") and not word.endswith("le")))


def ngrams(items, n):
    copies = tee(items, n)
    for i, copy in enumerate(copies):
        next(islice(copy, i, i), None)
    return zip(*copies)


def justified(text, width):
    lines = textwrap.wrap(text, width)
    for line in lines[:-1]:
        parts = line.split()
        gaps, extra = len(parts) - 1, width - sum(map(len, parts))
        if gaps == 0:
            yield line
            continue
        each, more = divmod(extra, gaps)
        yield "".join(part + " " * (each + (i < more)) for i, part in enumerate(parts[:-1])) + parts[-1]
    yield lines[-1]


found = words(TEXT)
counts = Counter(found)
print(len(found), len(counts), counts.most_common(6))
lengths = [len(word) for word in found]
print(f"{mean(lengths):.3f} {median(lengths)} {multimode(lengths)} {pstdev(lengths):.4f}")
for size, number in sorted(Counter(lengths).items()):
    print(f"{size:2d} | {'#' * number:<20} {number / len(found):6.1%}")
parts = sentences(TEXT)
print(*enumerate(parts, 1), sep="\n")
flesch = 206.835 - 1.015 * len(found) / len(parts) - 84.6 * sum(map(syllables, found)) / len(found)
print(round(flesch, 2), [(word, syllables(word)) for word in sorted(counts)[:8]])
print(Counter(ngrams(found, 2)).most_common(3), list(ngrams("abcd", 3)))

chain = defaultdict(list)
for first, second in pairwise(found):
    chain[first].append(second)
random.seed(11)
made = ["the"]
while len(made) < 14 and chain[made[-1]]:
    made.append(random.choice(chain[made[-1]]))
print(" ".join(made))

index = defaultdict(set)
for number, line in enumerate(TEXT.strip().splitlines(), 1):
    for word in words(line):
        index[word].add(number)
for letter in string.ascii_lowercase[18:]:
    entries = [f"{word} {','.join(map(str, sorted(index[word])))}" for word in sorted(index) if word[0] == letter]
    if entries:
        print(letter.upper(), "; ".join(entries))
print(*justified(" ".join(TEXT.split()), 36), sep="\n")
print(textwrap.shorten(TEXT, 50), "|", string.capwords("the wind did"), "|", "miller's".title())
table = str.maketrans(string.ascii_lowercase, string.ascii_lowercase[13:] + string.ascii_lowercase[:13], string.punctuation)
print(parts[0].lower().translate(table), "".join(sorted(set(TEXT) - set(string.printable))) == "")
