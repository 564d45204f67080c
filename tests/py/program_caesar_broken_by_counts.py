# Breaking ciphers by letter counts: Caesar by chi squared, key length of Vigenere by coincidence.
from collections import Counter
from string import ascii_lowercase as letters

ENGLISH = dict(zip("etaoinshrdlcumwfgypbvkjxqz", (12.7, 9.1, 8.2, 7.5, 7, 6.7, 6.3, 6.1, 6, 4.3, 4, 2.8, 2.8,
                                                 2.4, 2.4, 2.2, 2, 2, 1.9, 1.5, 1, .8, .2, .2, .1, .1)))


def shift(text, n):
    n %= 26
    return text.translate(str.maketrans(letters, letters[n:] + letters[:n]))


def strangeness(text):
    counts, total = Counter(filter(str.isalpha, text)), sum(map(str.isalpha, text)) or 1
    return sum((counts[a] - total * p / 100) ** 2 / (total * p / 100) for a, p in ENGLISH.items())


def crack(text):
    return min(range(26), key=lambda n: strangeness(shift(text, -n)))


def coincidence(text):
    counts = Counter(text)
    return sum(n * (n - 1) for n in counts.values()) / (len(text) * (len(text) - 1))


def vigenere(text, key, way=1):
    return "".join(shift(a, way * letters.index(key[i % len(key)])) for i, a in enumerate(text))


def key_of(text, longest=8):
    def score(size):
        return sum(coincidence(text[i::size]) for i in range(size)) / size
    size = next(size for size in range(1, longest + 1) if score(size) > 0.06)
    return "".join(letters[crack(text[i::size])] for i in range(size)), round(score(size), 4)


text = ("it is a truth that a reader who has only a short text in hand will find that the most common "
        "letter in the text is the best guess for the letter e and that the rest of the letters then "
        "follow one after another until the sentence stands there for all to read as it was written "
        "before someone turned each letter into another one to keep the secret from the others")
for n in (3, 13, 25, 29, -4):
    secret = shift(text[:60], n)
    print(secret[:24], crack(secret), shift(secret, -crack(secret))[:24])
plain = text.replace(" ", "")
print(round(coincidence(plain), 4), round(coincidence(letters * 4), 4), Counter(plain).most_common(5))
for key in ("k", "sun", "lemon"):
    secret = vigenere(plain, key)
    print(secret[:30], key_of(secret), vigenere(secret, key, -1) == plain)
try:
    coincidence("a")
except ZeroDivisionError as error:
    print(error)
try:
    key_of(letters * 20)
except StopIteration as error:
    print("no key found", repr(error))
